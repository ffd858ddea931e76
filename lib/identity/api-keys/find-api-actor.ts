import "server-only";
import type { ApiActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { hashApiKey } from "./api-key";

const MARK_EVERY_MS = 60_000;

/** Whose key it is. Looked up on every request: a revoked one is out at once. @returns null for none that is live */
export async function findApiActor(key: string, now = new Date()): Promise<ApiActor | null> {
  const row = await db.apiKey.findFirst({
    where: { keyHash: hashApiKey(key), revokedAt: null },
    select: { id: true, workspaceId: true, label: true, lastUsedAt: true },
  });
  if (!row) return null;
  const { id, workspaceId, label, lastUsedAt } = row;
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > MARK_EVERY_MS)
    await db.apiKey.updateMany({ where: { workspaceId, id }, data: { lastUsedAt: now } });
  return { kind: "api", workspaceId, keyId: id, label };
}
