import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import type { VerifiedContact } from "./find-or-create-contact";

type Verification = {
  workspaceId: string;
  /** Canonical email. */
  email: string;
  /** The contact that gets the email, unless it is taken. */
  contactId: string;
  now: Date;
};

/** Records that an email is verified by mailbox. @returns its owner: the given contact, or the one that had it */
export async function verifyMailbox(
  tx: Tx,
  { workspaceId, email, contactId, now }: Verification,
): Promise<VerifiedContact> {
  const [row] = await tx.$queryRaw<{ id: string; contactId: string }[]>`
    INSERT INTO "ContactIdentity" AS i ("id", "workspaceId", "contactId", "kind", "value", "method", "verifiedAt")
    VALUES (${randomUUIDv7()}::uuid, ${workspaceId}::uuid, ${contactId}::uuid, 'EMAIL', ${email}, 'MAILBOX', ${now})
    ON CONFLICT ("workspaceId", "kind", "value")
      DO UPDATE SET "method" = excluded."method", "verifiedAt" = excluded."verifiedAt"
    RETURNING i."id", i."contactId"`;
  if (!row) throw new Error("The identity query returned no row.");
  const contact = await tx.contact.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: row.contactId } },
    select: { id: true, name: true, email: true },
  });
  return { ...contact, identityId: row.id };
}
