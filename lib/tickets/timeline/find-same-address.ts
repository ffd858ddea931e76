import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { readPrepared, sql } from "@/lib/platform/db";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import type { SameAddressDto } from "./schemas";

type Row = Omit<SameAddressDto, "apart"> & { by: string | null; at: Date | null };

/**
 * Another customer who has proved the address that this one goes by. Of somebody unverified it says whom they may be
 * posing as; of somebody with a token, that the host gave one address to two people.
 */
export async function findSameAddress(
  { workspaceId }: AgentActor,
  { id, email }: { id: string; email: string },
): Promise<SameAddressDto | null> {
  const value = canonicalEmail(email);
  if (!value) return null;
  const [other] = await readPrepared<Row>(sql`
    SELECT c."id", c."name", u."name" AS by, s."decidedAt" AS at, (
      SELECT t."number" FROM "Ticket" t WHERE t."workspaceId" = c."workspaceId" AND t."requesterId" = c."id"
      ORDER BY t."lastMessageAt" DESC LIMIT 1
    ) AS ticket, EXISTS (
      SELECT 1 FROM "ContactIdentity" own WHERE own."workspaceId" = c."workspaceId" AND own."contactId" = ${id}::uuid
    ) AS "mayMerge"
    FROM "ContactIdentity" i
    JOIN "Contact" c ON c."workspaceId" = i."workspaceId" AND c."id" = i."contactId"
    LEFT JOIN "ContactSeparation" s ON s."workspaceId" = c."workspaceId"
      AND s."firstId" = least(c."id", ${id}::uuid) AND s."secondId" = greatest(c."id", ${id}::uuid)
    LEFT JOIN "Agent" a ON a."workspaceId" = s."workspaceId" AND a."id" = s."decidedById"
    LEFT JOIN "User" u ON u."id" = a."userId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."kind" = 'EMAIL' AND i."value" = ${value}
      AND i."contactId" <> ${id}::uuid`);
  if (!other) return null;
  const { by, at, ...person } = other;
  return { ...person, apart: by === null || at === null ? null : { by, at: at.toISOString() } };
}
