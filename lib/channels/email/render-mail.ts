import "server-only";
import type { MailContent, RenderedMail } from "@/lib/platform/mail/content";
import { digestMail } from "./digest-mail";
import { releaseMail, signInMail } from "./verification-mail";
import { replyMail } from "./reply-mail";

/** Renders a queued email as text and as HTML that is readable without a style sheet. */
export function renderMail(content: MailContent): RenderedMail {
  switch (content.template) {
    case "reply":
      return replyMail(content);
    case "release":
      return releaseMail(content);
    case "sign-in":
      return signInMail(content);
    case "digest":
      return digestMail(content);
  }
}
