import "server-only";
import type { ReleaseContent, RenderedMail, SignInContent } from "@/lib/platform/mail/content";
import { escapeHtml } from "./escape-html";
import { mailButton, mailDocument } from "./mail-frame";

/**
 * The email to an address that a visitor typed. It may be a stranger's, so it quotes nothing of the message.
 */
export function releaseMail({ workspaceName, link }: ReleaseContent): RenderedMail {
  return compose({
    subject: `Confirm your email address for ${workspaceName} support`,
    before: [
      `We received a message to ${workspaceName} support with this email address.`,
      "If it was you, confirm your address to send the message and follow the replies:",
    ],
    link,
    button: "Confirm email address",
    after: ["The link works once and expires in 24 hours. Wasn't you? Ignore this email."],
  });
}

/** The email with the code and link to sign in to a standalone portal. */
export function signInMail({ workspaceName, link, digits }: SignInContent): RenderedMail {
  return compose({
    subject: `${digits} is your code for ${workspaceName} support`,
    before: [
      `Your code to sign in to ${workspaceName} support is ${digits}.`,
      "Enter it on the sign-in page, or open this link:",
    ],
    link,
    button: "Sign in",
    after: ["They expire in 15 minutes. Don't share this code. Didn't request it? Ignore this email."],
  });
}

type Parts = { subject: string; before: string[]; link: string; button: string; after: string[] };

function compose({ subject, before, link, button, after }: Parts): RenderedMail {
  const paragraphs = (lines: string[]) =>
    lines.map((line) => `<p style="margin:0 0 12px">${escapeHtml(line)}</p>`).join("");
  return {
    // Headers must be a single line.
    subject: subject.replace(/[\r\n]+/g, " ").slice(0, 250),
    text: [...before, "", link, "", ...after].join("\n"),
    html: mailDocument(`${paragraphs(before)}${mailButton(link, button)}${paragraphs(after)}`),
  };
}
