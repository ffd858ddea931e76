import "server-only";
import { Resend } from "resend";
import { env } from "@/lib/platform/env";

export type Mail = {
  /** What the provider de-duplicates by (Resend: for 24 h, at most 256 characters). */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: { filename: string; content: Buffer }[];
};

/** The SDK waits for ever. One mail that hangs must not keep the others, nor outlast its job's time (120 s). */
const TIMEOUT_MS = 30_000;

let resend: Resend | undefined;

/**
 * Hands a mail to Resend. Without a key it goes nowhere: it is kept, and shown at /dev/mail.
 * @returns the provider's id, null where the mail was kept
 * @throws Error in the provider's words; the job tries again
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
      () => reject(new Error("The mail provider did not answer within 30 seconds.")),
      TIMEOUT_MS,
    );
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
