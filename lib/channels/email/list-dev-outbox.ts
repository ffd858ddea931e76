import "server-only";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isLoopback } from "@/lib/platform/env-schema";
import type { MailContent } from "@/lib/platform/mail/content";
import { notFound } from "@/lib/platform/errors";
import { renderMail } from "./render-mail";

/**
 * Lists the latest email of a local installation without a mail provider.
 * @throws DomainError not_found for other installations
 */
export async function listDevOutbox() {
  if (!isLoopback(env.APP_URL) || env.RESEND_API_KEY) throw notFound("page");
  const mails = await db.outgoingEmail.findMany({
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, recipient: true, subject: true, text: true, content: true, createdAt: true },
  });
  return mails.map(({ content, ...mail }) =>
    content ? { ...mail, ...renderMail(content as MailContent) } : mail,
  );
}

export type OutboxMail = Awaited<ReturnType<typeof listDevOutbox>>[number];
