import "server-only";
import type { ReleaseContent, RenderedMail, SignInContent } from "@/lib/platform/mail/content";
import { escapeHtml } from "./escape-html";
import { mailButton, mailDocument } from "./mail-frame";

/**
 * The mail to an address that somebody has typed. It may be a stranger's, so it holds no word of what was written.
 */
export function releaseMail({ workspaceName, link }: ReleaseContent): RenderedMail {
  return compose({
    subject: `Confirm your e-mail address for ${workspaceName} support`,
    before: [
      `Somebody, most likely you, wrote to ${workspaceName} support and gave this e-mail address.`,
      "Open this page to confirm it, so that your message counts as yours and you can follow the answers:",
    ],
    link,
    button: "Confirm e-mail address",
    after: [
      "The link works once, for 24 hours. If it was not you, do nothing: nobody will write to you again.",
    ],
  });
}

/** The mail to who wants to sign in to a portal that is opened by itself. */
export function signInMail({ workspaceName, link, digits }: SignInContent): RenderedMail {
  return compose({
    subject: `${digits} is your code for ${workspaceName} support`,
    before: [
      `Your code to sign in to ${workspaceName} support is ${digits}.`,
      "Type it into the page that asked for it, or open this one:",
    ],
    link,
    button: "Sign in",
    after: [
      "Both work once, for 15 minutes. Give the code to nobody. If it was not you, do nothing: without it nobody gets in.",
    ],
  });
}

type Parts = { subject: string; before: string[]; link: string; button: string; after: string[] };

function compose({ subject, before, link, button, after }: Parts): RenderedMail {
  const paragraphs = (lines: string[]) =>
    lines.map((line) => `<p style="margin:0 0 12px">${escapeHtml(line)}</p>`).join("");
  return {
    // A header is one line.
    subject: subject.replace(/[\r\n]+/g, " ").slice(0, 250),
    text: [...before, "", link, "", ...after].join("\n"),
    html: mailDocument(`${paragraphs(before)}${mailButton(link, button)}${paragraphs(after)}`),
  };
}
