import "server-only";
import { lockContacts } from "@/lib/identity/contacts/lock-contacts";
import { removeUnverifiedContacts } from "@/lib/identity/contacts/remove-unverified-contacts";
import { transaction } from "@/lib/platform/db";
import type { Jobs } from "@/lib/platform/jobs/queues";
import { moveContactNotes } from "./contact-notes";
import { recordContactChange } from "./record-contact-change";

/**
 * The tickets of an unverified contact turned out to be somebody's whom the workspace knows: what the team wrote down
 * about the one is about the other. A job, because it was the customer who proved it, and nothing of theirs reaches
 * notes. Twice does no harm.
 */
export async function giveNotesToOwner({ workspaceId, from, to }: Jobs["contact-notes"]): Promise<void> {
  await transaction(async (tx) => {
    await lockContacts(tx, [from, to]);
    const nothing = { identities: { none: {} }, tickets: { none: {} }, messages: { none: {} } };
    const left = await tx.contact.findFirst({
      where: { workspaceId, id: from, ...nothing },
      select: { id: true },
    });
    if (!left) return;
    await moveContactNotes(tx, { workspaceId, from, to });
    await removeUnverifiedContacts(tx, [from]);
    await recordContactChange(tx, { kind: "system", workspaceId }, to);
  });
}
