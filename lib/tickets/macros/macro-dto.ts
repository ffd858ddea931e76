import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { can } from "@/lib/workspace/auth/permissions";
import type { Prisma } from "@/lib/platform/db";
import { macroEffects } from "./schemas";
import type { MacroDto } from "./schemas";
import { db } from "@/lib/platform/db";

export const MACRO = {
  id: true,
  name: true,
  body: true,
  effects: true,
  isShared: true,
} satisfies Prisma.MacroSelect;

type Row = Prisma.MacroGetPayload<{ select: typeof MACRO }>;

export const toMacroDto = (actor: AgentActor, row: Row): MacroDto => ({
  id: row.id,
  name: row.name,
  body: row.body,
  effects: macroEffects.parse(row.effects),
  isShared: row.isShared,
  canEdit: !row.isShared || can(actor.role, "macros.share"),
});

/** The macros an agent can use: shared ones and their own. */
export const usableMacros = ({ workspaceId, agentId }: AgentActor) => ({
  workspaceId,
  archivedAt: null,
  OR: [{ isShared: true }, { agentId }],
});

/** The macros an agent can use, by name. */
export async function listMacros(actor: AgentActor): Promise<MacroDto[]> {
  const rows = await db.macro.findMany({
    where: usableMacros(actor),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: MACRO,
  });
  return rows.map((row) => toMacroDto(actor, row));
}
