import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = { workspaceId: string; from: string; to: string };

/** Gives what one contact has typed and not sent to another, who keeps their own where both have begun the same. */
export async function movePortalDrafts(tx: Tx, { workspaceId, from, to }: Move): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PortalDraft" d SET "contactId" = ${to}::uuid
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d."contactId" = ${from}::uuid AND NOT EXISTS (
      SELECT 1 FROM "PortalDraft" o
      WHERE o."workspaceId" = d."workspaceId" AND o."contactId" = ${to}::uuid AND o."ticket" = d."ticket")`;
}
