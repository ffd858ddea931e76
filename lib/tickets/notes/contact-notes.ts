import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { recordContactChange } from "./record-contact-change";
import type { ContactNoteInput } from "./schemas";
import type { Tx } from "@/lib/platform/db";

/**
 * Adds a customer note, visible to agents only.
 * @returns the note's id
 * @throws DomainError not_found, idempotency_mismatch
 */
export async function addContactNote(
  actor: AgentActor,
  contactId: string,
  { body }: ContactNoteInput,
  key: string,
): Promise<string> {
  const { workspaceId, agentId } = actor;
  const { id } = await transaction((tx) =>
    runOnce(tx, actor, { key, request: { contactId, body } }, async () => {
      const contact = await tx.contact.findUnique({
        where: { workspaceId_id: { workspaceId, id: contactId } },
        select: { id: true },
      });
      if (!contact) throw notFound("customer");
      const note = await tx.contactNote.create({
        data: { workspaceId, contactId, agentId, body },
        select: { id: true },
      });
      await recordContactChange(tx, actor, contactId);
      return note;
    }),
  );
  return id;
}

/** Deletes an agent's own customer note. @throws DomainError not_found (also for another agent's) */
export async function removeContactNote(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId, agentId } = actor;
  await transaction(async (tx) => {
    const note = await tx.contactNote.findFirst({
      where: { workspaceId, id, agentId },
      select: { contactId: true },
    });
    if (!note) throw notFound("note");
    await tx.contactNote.deleteMany({ where: { workspaceId, id, agentId } });
    await recordContactChange(tx, actor, note.contactId);
  });
}

type Move = { workspaceId: string; from: string; to: string };

/** Moves the notes about a contact to another, as part of merging them. */
export async function moveContactNotes(tx: Tx, { workspaceId, from, to }: Move): Promise<void> {
  await tx.contactNote.updateMany({ where: { workspaceId, contactId: from }, data: { contactId: to } });
}
