import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { API_KEY, toApiKeyDto } from "./api-key-dto";
import type { ApiKeysDto } from "./schemas";

/** How long revoked keys stay listed. */
const SHOW_REVOKED_MS = 30 * 24 * 3_600_000;

/** Lists a workspace's API keys, newest first, without their values. */
export async function listApiKeys(actor: AgentActor): Promise<ApiKeysDto> {
  const now = new Date();
  const rows = await db.apiKey.findMany({
    where: {
      workspaceId: actor.workspaceId,
      OR: [{ revokedAt: null }, { revokedAt: { gt: new Date(now.getTime() - SHOW_REVOKED_MS) } }],
    },
    orderBy: { id: "desc" },
    select: API_KEY,
  });
  return { baseUrl: env.APP_URL, items: rows.map((row) => toApiKeyDto(row, now)) };
}
