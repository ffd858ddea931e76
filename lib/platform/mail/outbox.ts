import "server-only";
import { db } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import type { MailContent, RenderedMail } from "./content";

/** Prefix of the keys of emails that verify an address. Their content is deleted once they are sent. */
export const VERIFICATION_KEY = "proof/";

type Mail = {
  workspaceId: string;
  recipient: string;
  /** What the provider de-duplicates by: one email per key. */
  key: string;
  /** The message that it is about, if any. */
  messageId?: string;
  content: MailContent;
};

/** Adds an email and its job to the outbox, in the transaction of the command that causes it. */
export async function queueMail(tx: Tx, { messageId, ...mail }: Mail): Promise<void> {
  const { id: emailId } = await tx.outgoingEmail.create({
    data: { ...mail, ...(messageId && { messageId }), subject: "", text: "", html: "" },
    select: { id: true },
  });
  await enqueue(tx, "send-mail", { workspaceId: mail.workspaceId, emailId });
}

type Sent = RenderedMail & {
  workspaceId: string;
  messageId: string;
  key: string;
  recipient: string;
  providerId: string | null;
};

/** Records an email that was sent without the outbox. A second call with the same key changes nothing. */
export async function recordSentMail(sent: Sent): Promise<void> {
  const { key } = sent;
  await db.outgoingEmail.upsert({
    where: { key },
    create: { ...sent, state: "SENT", sentAt: new Date() },
    update: {},
  });
}
