import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { recordContactChange } from "./record-contact-change";
import type { ContactNoteInput } from "./schemas";

/**
 * An agent writes down something about a person, for the team alone.
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
