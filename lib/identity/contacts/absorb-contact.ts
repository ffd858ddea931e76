import "server-only";
import type { Tx } from "@/lib/platform/db";

type Pair = {
  workspaceId: string;
  from: string;
  to: string;
  /** By which the one who stays goes, in the form for look-up. */
  address: string | null;
};

/**
 * Gives what proves one contact to another, and what is known about them where the other has nothing; then there is
 * only the other. Within a command that has moved everything else. Sessions and codes of the one end. An address that
 * the token of who stays has said all along follows that token from now on.
 */
export async function absorbContact(tx: Tx, { workspaceId, from, to, address }: Pair): Promise<void> {
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
