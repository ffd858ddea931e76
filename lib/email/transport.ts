import "server-only";
import { Resend } from "resend";
import { env } from "@/lib/env";

export type Mail = {
  /** What the provider de-duplicates by (Resend: for 24 h, at most 256 characters). */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: { filename: string; content: Buffer }[];
};

let resend: Resend | undefined;

/**
 * Hands a mail to Resend. Without a key it goes nowhere: it is kept, and shown at /dev/mail.
 * @returns the provider's id, null where the mail was kept
 * @throws Error in the provider's words; the job tries again
 */
export async function deliver({ key, ...mail }: Mail): Promise<string | null> {
  if (!env.RESEND_API_KEY) return null;
  resend ??= new Resend(env.RESEND_API_KEY, env.RESEND_BASE_URL ? { baseUrl: env.RESEND_BASE_URL } : {});
  const { data, error } = await resend.emails.send(
    { from: env.MAIL_FROM, headers: { "Auto-Submitted": "auto-generated" }, ...mail },
    { idempotencyKey: key },
  );
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return data.id;
}
