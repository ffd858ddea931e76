import "server-only";
import { transaction, db } from "@/lib/db";
import { recordEvent } from "@/lib/events/record-event";
import type { Jobs } from "@/lib/jobs/queues";
import { deliver } from "./transport";

/**
 * The job that sends a queued mail. Running it twice sends once: the row says what was sent, and between sending and
 * saying so the provider de-duplicates by the mail's key.
 * @throws Error when the provider refuses; the queue tries again, and after the last try the agent sees it failed
 */
export async function sendMail({ workspaceId, emailId }: Jobs["send-mail"], lastTry: boolean): Promise<void> {
  const email = await db.outgoingEmail.findFirst({ where: { id: emailId, workspaceId, state: "QUEUED" } });
  if (!email) return;
  const { key, recipient: to, subject, text, html } = email;
  try {
    const providerId = await deliver({ key, to, subject, text, html });
    await settle(workspaceId, emailId, { state: "SENT", providerId, error: null, sentAt: new Date() });
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : "The mail could not be handed over.";
    if (lastTry) await settle(workspaceId, emailId, { state: "FAILED", error });
    else await db.outgoingEmail.updateMany({ where: { id: emailId, workspaceId }, data: { error } });
    throw cause;
  }
}

type Outcome = { state: "SENT" | "FAILED"; providerId?: string | null; error: string | null; sentAt?: Date };

/** Writes how it ended, and tells the agents' screens. */
async function settle(workspaceId: string, id: string, outcome: Outcome): Promise<void> {
  await transaction(async (tx) => {
    const email = await tx.outgoingEmail.update({
      where: { id, workspaceId },
      data: outcome,
      select: { message: { select: { id: true, ticket: { select: { id: true, requesterId: true } } } } },
    });
    const { ticket, id: messageId } = email.message;
    const data = { messageId, state: outcome.state.toLowerCase() };
    await recordEvent(
      tx,
      { kind: "system", workspaceId },
      { type: "message.mailed", ticket, isPublic: false, data },
    );
  });
}
