import "server-only";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { isLoopback } from "@/lib/env-schema";
import { notFound } from "@/lib/errors";

/**
 * The latest mails of an installation that keeps them: on this machine alone, without a mail provider.
 * @throws DomainError not_found anywhere else
 */
export async function listKeptMail() {
  if (!isLoopback(env.APP_URL) || env.RESEND_API_KEY) throw notFound("page");
  return db.outgoingEmail.findMany({
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, recipient: true, subject: true, text: true, state: true, createdAt: true },
  });
}

export type KeptMail = Awaited<ReturnType<typeof listKeptMail>>[number];
