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

/** Without a provider on a local installation, emails are read at /dev/mail. */
const isReadAtDevMail = () => !env.RESEND_API_KEY && isLoopback(env.APP_URL);

/** Deletes the link and code of a verification email once it was sent: they are for its reader only. */
async function deleteVerificationContent(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.outgoingEmail.updateMany({
    where: { id, workspaceId, key: { startsWith: VERIFICATION_KEY } },
    data: { subject: "Email verification", text: "", html: "", content: dbNull },
  });
}

/** Records the outcome of a queued email, once, and updates the agents' screens. */
export async function recordMailOutcome(workspaceId: string, id: string, outcome: Outcome): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.outgoingEmail.updateMany({
      where: { id, workspaceId, state: "QUEUED" },
      data: outcome,
    });
    if (count === 0) return;
    if (!isReadAtDevMail()) await deleteVerificationContent(tx, workspaceId, id);
    const { message } = await tx.outgoingEmail.findUniqueOrThrow({
      where: { id },
      select: { message: { select: { id: true, ticket: { select: { id: true, requesterId: true } } } } },
    });
    if (!message) return;
    const state = outcome.state === "SENT" ? "sent" : "failed";
    const data = { messageId: message.id, state } as const;
    await recordEvent(
      tx,
      { kind: "system", workspaceId },
      { type: "message.mailed", ticket: message.ticket, isPublic: false, data },
    );
  });
}

const DAY = 24 * 3_600_000;

/**
 * Marks emails as failed whose job is gone, for example because the process was killed in its last attempt.
 */
export async function failStaleMail(now: Date): Promise<void> {
  const stale = await db.outgoingEmail.findMany({
    where: { state: "QUEUED", createdAt: { lt: new Date(now.getTime() - DAY) } },
    take: 500,
    select: { id: true, workspaceId: true },
  });
  for (const { id, workspaceId } of stale)
    await recordMailOutcome(workspaceId, id, { state: "FAILED", error: "It couldn't be sent within a day." });
}
