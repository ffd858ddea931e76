import "server-only";
import { mailHtml } from "@/lib/platform/markdown/mail-html";
import { escapeHtml } from "./escape-html";
import { mailButton, mailDocument } from "./mail-frame";
import { ratingBlock } from "./rating-block";

export type ReplyMail = {
  workspaceName: string;
  agentName: string;
  ticketNumber: number;
  ticketSubject: string;
  /** Markdown; the mail's text carries it as it is. */
  body: string;
  /** Names of what is attached in the ticket; the mail does not carry it. */
  files: string[];
  /** Where the customer answers; null where there is no page to lead to. */
  link: string | null;
  /** Where the help can be rated; null where it is not over. */
  ratingLink: string | null;
};

/** A header is one line. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ");

/** The mail to a customer about an agent's answer, as text and as HTML that needs no style sheet to be readable. */
export function replyMail(mail: ReplyMail): { subject: string; text: string; html: string } {
  const heading = `${mail.agentName} (${mail.workspaceName}) answered your ticket #${mail.ticketNumber}`;
  const hint = mail.link
    ? "You can see the whole ticket and answer here:"
    : "Sign in to your account and open its support page to answer.";
  const button = mail.link
    ? mailButton(mail.link, "Open the ticket")
    : `<p style="color:#6b7280">${hint}</p>`;
  const files = mail.files.length > 0 ? `Files in the ticket: ${mail.files.map(oneLine).join(", ")}` : "";
  const rating = ratingBlock(mail.ratingLink);
  return {
    subject: oneLine(`Re: ${mail.ticketSubject} (#${mail.ticketNumber})`).slice(0, 250),
    text: [
      heading,
      "",
      ...[mail.body, files].filter(Boolean).flatMap((part) => [part, ""]),
      hint,
      ...(mail.link ? [mail.link] : []),
      ...rating.text,
    ].join("\n"),
    html: mailDocument(
      `<p style="color:#6b7280;margin:0 0 16px">${escapeHtml(heading)}</p>${mailHtml(mail.body)}${files && `<p style="color:#6b7280;margin:0 0 12px">${escapeHtml(files)}</p>`}${button}${rating.html}`,
    ),
  };
}
