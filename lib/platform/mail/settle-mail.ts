import "server-only";
import { db, dbNull, transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isLoopback } from "@/lib/platform/env-schema";
import { recordEvent } from "@/lib/platform/events/record-event";
import { VERIFICATION_KEY } from "./outbox";

type Outcome =
  | { state: "SENT"; providerId: string | null; error: null; sentAt: Date }
  | { state: "FAILED"; error: string };

/** Where mails are kept to be shown at /dev/mail, that page is how they arrive. */
const isShownHere = () => !env.RESEND_API_KEY && isLoopback(env.APP_URL);

/** The link and the digits of a mail that proves a mailbox are for its reader alone, and the row is of no use any more. */
async function forgetProof(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.outgoingEmail.updateMany({
    where: { id, workspaceId, key: { startsWith: VERIFICATION_KEY } },
    data: { subject: "Email verification", text: "", html: "", content: dbNull },
  });
}

/** Writes how a queued mail ended, and tells the agents' screens. One that has ended already stays as it is. */
export async function settleMail(workspaceId: string, id: string, outcome: Outcome): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.outgoingEmail.updateMany({
      where: { id, workspaceId, state: "QUEUED" },
      data: outcome,
    });
    if (count === 0) return;
    if (!isShownHere()) await forgetProof(tx, workspaceId, id);
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

const DAY = 24 * 3_600_000;

/**
 * Says of mails that nobody sends any more that they failed: their job was given up where nobody could say so, for
 * example because the process was killed in its last try.
 */
export async function settleStaleMail(now: Date): Promise<void> {
  const stale = await db.outgoingEmail.findMany({
    where: { state: "QUEUED", createdAt: { lt: new Date(now.getTime() - DAY) } },
    take: 500,
    select: { id: true, workspaceId: true },
  });
  for (const { id, workspaceId } of stale)
    await settleMail(workspaceId, id, { state: "FAILED", error: "It could not be sent within a day." });
}
