import "server-only";
import type { DigestContent, DigestLine, RenderedMail } from "@/lib/platform/mail/content";
import { escapeHtml } from "./escape-html";
import { mailDocument } from "./mail-frame";

/** The mail to an agent who has been away, as text and as HTML. */
export function digestMail({ workspaceName, lines, more, accountLink }: DigestContent): RenderedMail {
  const count = lines.length + more;
  const what = count === 1 ? "1 thing waits" : `${count} things wait`;
  const rest = more > 0 ? `And ${more} more.` : "";
  const why = "You get this because you were away and had not read it. Change that in your account:";
  const item = ({ words, ticket, preview, link }: DigestLine) =>
    `<li style="margin:0 0 12px"><a href="${escapeHtml(link)}" style="color:#1d4ed8">${escapeHtml(words)}</a><br>` +
    `${escapeHtml(ticket)}${preview ? `<br><span style="color:#6b7280">${escapeHtml(preview)}</span>` : ""}</li>`;
  return {
    // A header is one line.
    subject: `${what} for you in ${workspaceName}`.replace(/[\r\n]+/g, " ").slice(0, 250),
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
