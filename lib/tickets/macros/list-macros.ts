import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { MACRO, toMacroDto, usableMacros } from "./macro-dto";
import type { MacroDto } from "./schemas";

/** The macros an agent can use, by name. */
export async function listMacros(actor: AgentActor): Promise<MacroDto[]> {
  const rows = await db.macro.findMany({
    where: usableMacros(actor),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: MACRO,
  });
  return rows.map((row) => toMacroDto(actor, row));
}
