import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import { canonicalEmail } from "@/lib/identity/email-address";

/**
 * Another customer who has proved the address that this one goes by. Of somebody unverified it says whom they may be
 * posing as; of somebody with a token, that the host gave one address to two people.
 */
export async function findSameAddress(
  { workspaceId }: AgentActor,
  { id, email }: { id: string; email: string },
): Promise<{ name: string; ticket: number | null } | null> {
  const value = canonicalEmail(email);
  if (!value) return null;
  const [other] = await db.$queryRaw<{ name: string; ticket: number | null }[]>`
    SELECT c."name", (
      SELECT t."number" FROM "Ticket" t WHERE t."workspaceId" = c."workspaceId" AND t."requesterId" = c."id"
      ORDER BY t."lastMessageAt" DESC LIMIT 1
    ) AS ticket
    FROM "ContactIdentity" i JOIN "Contact" c ON c."workspaceId" = i."workspaceId" AND c."id" = i."contactId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."kind" = 'EMAIL' AND i."value" = ${value}
      AND i."contactId" <> ${id}::uuid`;
  return other ?? null;
}
