import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import type { ProvedContact } from "./find-or-create-contact";

type Proof = {
  workspaceId: string;
  /** In the form for look-up. */
  email: string;
  /** Who gets the address unless it is somebody's already. */
  contactId: string;
  now: Date;
};

/** Writes down that whoever acts reads the mailbox. @returns whose address it is: the given contact's, or who had it */
export async function proveMailbox(
  tx: Tx,
  { workspaceId, email, contactId, now }: Proof,
): Promise<ProvedContact> {
  const [row] = await tx.$queryRaw<{ id: string; contactId: string }[]>`
    INSERT INTO "ContactIdentity" AS i ("id", "workspaceId", "contactId", "kind", "value", "method", "verifiedAt")
    VALUES (${randomUUIDv7()}::uuid, ${workspaceId}::uuid, ${contactId}::uuid, 'EMAIL', ${email}, 'MAILBOX', ${now})
    ON CONFLICT ("workspaceId", "kind", "value")
      DO UPDATE SET "method" = excluded."method", "verifiedAt" = excluded."verifiedAt"
    RETURNING i."id", i."contactId"`;
  if (!row) throw new Error("The identity's statement returned nothing.");
  const contact = await tx.contact.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: row.contactId } },
    select: { id: true, name: true, email: true },
  });
  return { ...contact, identityId: row.id };
}
