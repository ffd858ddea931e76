import "server-only";
import { buffer } from "node:stream/consumers";
import type { PortalActor } from "@/lib/platform/actors";
import { findVerifiedAddress } from "@/lib/identity/contacts/find-verified-address";
import { db, transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { findAttachment } from "@/lib/platform/files/find-attachment";
import { getFile } from "@/lib/platform/files/storage";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import type { Jobs } from "@/lib/platform/jobs/queues";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { escapeHtml } from "./escape-html";
import { recordSentMail } from "@/lib/platform/mail/outbox";
import { deliver } from "@/lib/platform/mail/transport";

/**
 * Emails a file from a customer's own ticket to their verified address: the sandboxed iframe allows no downloads.
 * @throws DomainError not_found, forbidden (unverified address), rate_limited
 */
export async function requestFileByMail(actor: PortalActor, attachmentId: string): Promise<void> {
  const { workspaceId, contactId } = actor;
  if (actor.assurance.method === "NONE")
    throw new DomainError("forbidden", "Verify your email address first.");
  await findAttachment(actor, attachmentId);
  await takeLimit(`mail-file:${contactId}`, { limit: 20, windowSeconds: 3600 });
  await transaction((tx) => enqueue(tx, "mail-file", { workspaceId, attachmentId, contactId }));
}

/** The job that sends it. A retry may send it twice, which is harmless: the customer already has the file. */
export async function mailFile(
  { workspaceId, attachmentId, contactId }: Jobs["mail-file"],
  jobId: string,
): Promise<void> {
  const [file, to] = await Promise.all([
    db.attachment.findFirst({ where: { workspaceId, id: attachmentId, messageId: { not: null } } }),
    findVerifiedAddress(db, workspaceId, contactId),
  ]);
  const stream = file && (await getFile(file.storageKey));
  if (!stream || !to || !file.messageId) return;
  const text = `Here is “${file.name}”, the file you requested from your ticket.`;
  const key = `file/${jobId}`;
  const mail = {
    key,
    to,
    subject: `Your file: ${file.name}`,
    text,
    html: `<p>${escapeHtml(text)}</p>`,
  };
  const providerId = await deliver({
    ...mail,
    attachments: [{ filename: file.name, content: await buffer(stream as never) }],
  });
  const { to: recipient, ...written } = mail;
  await recordSentMail({ workspaceId, messageId: file.messageId, recipient, providerId, ...written });
}
