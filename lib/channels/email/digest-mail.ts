import "server-only";
import type { DigestContent, DigestLine, RenderedMail } from "@/lib/platform/mail/content";
import { escapeHtml } from "./escape-html";
import { mailDocument } from "./mail-frame";

/** The digest email to an agent who was away, as text and HTML. */
export function digestMail({ workspaceName, lines, more, accountLink }: DigestContent): RenderedMail {
  const count = lines.length + more;
  const what = count === 1 ? "1 unread notification" : `${count} unread notifications`;
  const rest = more > 0 ? `And ${more} more.` : "";
  const why = "You got this email because you were away. Change your notification settings:";
  const item = ({ words, ticket, preview, link }: DigestLine) =>
    `<li style="margin:0 0 12px"><a href="${escapeHtml(link)}" style="color:#1d4ed8">${escapeHtml(words)}</a><br>` +
    `${escapeHtml(ticket)}${preview ? `<br><span style="color:#6b7280">${escapeHtml(preview)}</span>` : ""}</li>`;
  return {
    // Headers must be a single line.
    subject: `${what} in ${workspaceName}`.replace(/[\r\n]+/g, " ").slice(0, 250),
    text: [
      ...lines.flatMap(({ words, ticket, preview, link }) => [words, ticket, preview, link, ""]),
      rest,
      why,
      accountLink,
    ].join("\n"),
    html: mailDocument(
      `<ul style="padding-left:20px;margin:0 0 16px">${lines.map(item).join("")}</ul>` +
        `<p>${rest}</p><p style="color:#6b7280">${why} <a href="${escapeHtml(accountLink)}">${escapeHtml(accountLink)}</a></p>`,
    ),
  };
}
