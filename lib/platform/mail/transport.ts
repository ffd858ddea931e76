import "server-only";
import { Resend } from "resend";
import { env } from "@/lib/platform/env";

export type Mail = {
  /** The provider's idempotency key (Resend: for 24 hours, at most 256 characters). */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: { filename: string; content: Buffer }[];
};

/** The SDK has no timeout. One stuck email must not block others, nor outlast its job (120 s). */
const TIMEOUT_MS = 30_000;

let resend: Resend | undefined;

/**
 * Sends an email through Resend. Without an API key nothing is sent, and the email is shown at /dev/mail.
 * @returns the provider's id; null when nothing was sent
 * @throws Error with the provider's message; the job retries
 */
export async function deliver({ key, ...mail }: Mail): Promise<string | null> {
  if (!env.RESEND_API_KEY) return null;
  resend ??= new Resend(env.RESEND_API_KEY, env.RESEND_BASE_URL ? { baseUrl: env.RESEND_BASE_URL } : {});
  const sending = resend.emails.send(
    { from: env.MAIL_FROM, headers: { "Auto-Submitted": "auto-generated" }, ...mail },
    { idempotencyKey: key },
  );
  const { data, error } = await inTime(sending);
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return data.id;
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error("The mail provider didn't respond within 30 seconds.")),
      TIMEOUT_MS,
    );
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
