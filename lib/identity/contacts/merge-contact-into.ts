import "server-only";
import type { Tx } from "@/lib/platform/db";

type Pair = {
  workspaceId: string;
  from: string;
  to: string;
  /** Canonical email of the contact to keep. */
  address: string | null;
};

/**
 * Moves a contact's identities to another contact, fills in its missing details, and deletes the first. Call it after
 * moving everything else. Sessions and codes of the deleted contact end. An email that the kept contact's token states
 * follows that token from now on.
 */
export async function mergeContactInto(tx: Tx, { workspaceId, from, to, address }: Pair): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ContactIdentity" SET "contactId" = ${to}::uuid, "assertedById" = coalesce("assertedById", (
      SELECT x."id" FROM "ContactIdentity" x
      WHERE "ContactIdentity"."kind" = 'EMAIL' AND "ContactIdentity"."value" = ${address}
        AND x."workspaceId" = ${workspaceId}::uuid AND x."contactId" = ${to}::uuid AND x."kind" = 'EXTERNAL_ID'
      ORDER BY x."verifiedAt" DESC LIMIT 1))
    WHERE "workspaceId" = ${workspaceId}::uuid AND "contactId" = ${from}::uuid`;
  await tx.$executeRaw`
    UPDATE "Contact" c SET
      "attributes" = coalesce(c."attributes", o."attributes"),
      "pageAttributes" = coalesce(c."pageAttributes", o."pageAttributes"),
      "timeZone" = coalesce(c."timeZone", o."timeZone"), "locale" = coalesce(c."locale", o."locale"),
      "lastSeenAt" = greatest(c."lastSeenAt", o."lastSeenAt"), "createdAt" = least(c."createdAt", o."createdAt")
    FROM "Contact" o
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = ${to}::uuid
      AND o."workspaceId" = c."workspaceId" AND o."id" = ${from}::uuid`;
  await tx.contact.delete({ where: { workspaceId_id: { workspaceId, id: from } } });
}
