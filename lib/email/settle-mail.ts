import "server-only";
import { transaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record-event";

type Outcome =
  | { state: "SENT"; providerId: string | null; error: null; sentAt: Date }
  | { state: "FAILED"; error: string };

/** Writes how a queued mail ended, and tells the agents' screens. One that has ended already stays as it is. */
export async function settleMail(workspaceId: string, id: string, outcome: Outcome): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.outgoingEmail.updateMany({
      where: { id, workspaceId, state: "QUEUED" },
      data: outcome,
    });
    if (count === 0) return;
    const { message } = await tx.outgoingEmail.findUniqueOrThrow({
      where: { id },
      select: { message: { select: { id: true, ticket: { select: { id: true, requesterId: true } } } } },
    });
    if (!message) return;
    const data = { messageId: message.id, state: outcome.state.toLowerCase() };
    await recordEvent(
      tx,
      { kind: "system", workspaceId },
      { type: "message.mailed", ticket: message.ticket, isPublic: false, data },
    );
  });
}
