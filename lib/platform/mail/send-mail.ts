import "server-only";
import { db, dbNull } from "@/lib/platform/db";
import type { Jobs } from "@/lib/platform/jobs/queues";
import type { MailContent, RenderMail, RenderedMail } from "./content";
import { recordMailOutcome } from "./record-mail-outcome";
import { deliver } from "./transport";

/** The provider de-duplicates by key for 24 hours. */
const KEY_LIFETIME = 23 * 3_600_000;

/**
 * The job that sends a queued email, once: the row records the outcome, and until that is written the provider
 * de-duplicates by key. When the key is too old for that and an earlier attempt's outcome is unknown, the email is marked
 * as failed instead of being sent twice.
 * @throws Error when the provider refuses; the queue retries, and the last attempt marks the email as failed
 */
export async function sendMail(
  { workspaceId, emailId }: Jobs["send-mail"],
  { isFirstTry, isLastTry }: { isFirstTry: boolean; isLastTry: boolean },
  render: RenderMail,
): Promise<void> {
  const email = await db.outgoingEmail.findFirst({ where: { id: emailId, workspaceId, state: "QUEUED" } });
  if (!email) return;
  if (!isFirstTry && Date.now() - email.createdAt.getTime() > KEY_LIFETIME)
    return recordMailOutcome(workspaceId, emailId, {
      state: "FAILED",
      error: "We don't know whether an earlier attempt was delivered.",
    });
  const { key, recipient: to } = email;
  const sent = await rendered(email, render)
    .then((mail) => deliver({ key, to, ...mail }))
    .then(
      (providerId) => ({ providerId }),
      (error: unknown) => ({
        error: error instanceof Error ? error : new Error("The mail provider couldn't be reached."),
      }),
    );
  if ("providerId" in sent) {
    const { providerId } = sent;
    return recordMailOutcome(workspaceId, emailId, {
      state: "SENT",
      providerId,
      error: null,
      sentAt: new Date(),
    });
  }
  const error = sent.error.message;
  if (isLastTry) await recordMailOutcome(workspaceId, emailId, { state: "FAILED", error });
  else await db.outgoingEmail.updateMany({ where: { id: emailId, workspaceId }, data: { error } });
  throw sent.error;
}

type Row = RenderedMail & { id: string; workspaceId: string; content: unknown };

/** Renders once and stores the result: providers refuse different content under the same key. */
async function rendered(
  { id, workspaceId, content, ...row }: Row,
  render: RenderMail,
): Promise<RenderedMail> {
  if (content === null) return { subject: row.subject, text: row.text, html: row.html };
  const mail = render(content as MailContent);
  await db.outgoingEmail.updateMany({
    where: { id, workspaceId, state: "QUEUED" },
    data: { ...mail, content: dbNull },
  });
  return mail;
}
