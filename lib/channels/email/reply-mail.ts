import "server-only";
import { mailHtml } from "@/lib/platform/markdown/mail-html";
import type { RenderedMail, ReplyContent } from "@/lib/platform/mail/content";
import { escapeHtml } from "./escape-html";
import { mailButton, mailDocument } from "./mail-frame";
import { SCORES, SCORE_LABELS } from "@/lib/tickets/ratings/labels";

/** Headers must be a single line. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ");

/** The email to a customer about an agent's reply, as text and as HTML with inline styles. */
export function replyMail(mail: ReplyContent): RenderedMail {
  const heading = `${mail.agentName} (${mail.workspaceName}) replied to your ticket #${mail.ticketNumber}`;
  const hint = mail.link
    ? "View the ticket and reply:"
    : "To reply, sign in to your account and open its support page.";
  const button = mail.link ? mailButton(mail.link, "Open ticket") : `<p style="color:#6b7280">${hint}</p>`;
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

/** Three one-click rating links. @param link null to leave them out */
function ratingBlock(link: string | null): { text: string[]; html: string } {
  if (!link) return { text: [], html: "" };
  const links = SCORES.map((score) => ({ label: SCORE_LABELS[score], href: `${link}&score=${score}` }));
  const anchors = links.map(
    ({ label, href }) =>
      `<a href="${escapeHtml(href)}" style="display:inline-block;border:1px solid #8e8e99;border-radius:6px;color:#111827;margin:0 8px 0 0;padding:8px 14px;text-decoration:none">${label}</a>`,
  );
  return {
    text: ["", "How did we do?", ...links.map(({ label, href }) => `${label}: ${href}`)],
    html: `<p style="margin:24px 0 8px">How did we do?</p><p style="margin:0">${anchors.join("")}</p>`,
  };
}
