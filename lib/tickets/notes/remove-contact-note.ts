import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { recordContactChange } from "./record-contact-change";

/** Takes back a note about a person. One's own only: what others wrote down stays. @throws DomainError not_found */
export async function removeContactNote(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId, agentId } = actor;
  await transaction(async (tx) => {
    const note = await tx.contactNote.findFirst({
      where: { workspaceId, id, agentId },
      select: { contactId: true },
    });
    if (!note) throw notFound("note of yours");
    await tx.contactNote.deleteMany({ where: { workspaceId, id, agentId } });
    await recordContactChange(tx, actor, note.contactId);
  });
}
