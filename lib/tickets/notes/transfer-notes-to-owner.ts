import "server-only";
import { lockContacts } from "@/lib/identity/contacts/lock-contacts";
import { removeUnverifiedContacts } from "@/lib/identity/contacts/remove-unverified-contacts";
import { transaction } from "@/lib/platform/db";
import type { Jobs } from "@/lib/platform/jobs/queues";
import { moveContactNotes } from "./contact-notes";
import { recordContactChange } from "./record-contact-change";

/**
 * Moves the customer notes of an unverified contact to the contact who turned out to own its tickets. A job, because
 * code that customers trigger must not touch notes. Idempotent.
 */
export async function transferNotesToOwner({ workspaceId, from, to }: Jobs["contact-notes"]): Promise<void> {
  await transaction(async (tx) => {
    await lockContacts(tx, [from, to]);
    const empty = { identities: { none: {} }, tickets: { none: {} }, messages: { none: {} } };
    const left = await tx.contact.findFirst({
      where: { workspaceId, id: from, ...empty },
      select: { id: true },
    });
    if (!left) return;
    await moveContactNotes(tx, { workspaceId, from, to });
    await removeUnverifiedContacts(tx, [from]);
    await recordContactChange(tx, { kind: "system", workspaceId }, to);
  });
}
