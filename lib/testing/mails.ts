import { renderMail } from "@/lib/channels/email/render-mail";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import type { MailContent } from "@/lib/platform/mail/content";

/** The emails in the outbox, oldest first, as they read once they are rendered. */
export async function mailsOf(where: Prisma.OutgoingEmailWhereInput) {
  const mails = await db.outgoingEmail.findMany({ where, orderBy: { createdAt: "asc" } });
  return mails.map((mail) => (mail.content ? { ...mail, ...renderMail(mail.content as MailContent) } : mail));
}
