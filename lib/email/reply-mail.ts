import "server-only";

export type ReplyMail = {
  workspaceName: string;
  agentName: string;
  ticketNumber: number;
  ticketSubject: string;
  body: string;
  /** Where the customer answers; null where there is no page to lead to. */
  link: string | null;
};

const escape = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** A header is one line. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ");

/** The mail to a customer about an agent's answer, as text and as HTML that needs no style sheet to be readable. */
export function replyMail(mail: ReplyMail): { subject: string; text: string; html: string } {
  const heading = `${mail.agentName} (${mail.workspaceName}) answered your ticket #${mail.ticketNumber}`;
  const hint = mail.link
    ? "You can see the whole ticket and answer here:"
    : "Sign in to your account and open its support page to answer.";
  const paragraphs = mail.body
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:0 0 12px">${escape(part).replaceAll("\n", "<br>")}</p>`)
    .join("");
  const button = mail.link
    ? `<p style="margin:24px 0"><a href="${escape(mail.link)}" style="background:#1f2937;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none">Open the ticket</a></p>`
    : `<p style="color:#6b7280">${hint}</p>`;
  return {
    subject: oneLine(`Re: ${mail.ticketSubject} (#${mail.ticketNumber})`).slice(0, 250),
    text: [heading, "", mail.body, "", hint, ...(mail.link ? [mail.link] : [])].join("\n"),
    html: `<!doctype html><html lang="en"><body style="font:15px/1.5 system-ui,sans-serif;color:#111827;max-width:600px;margin:0 auto;padding:24px"><p style="color:#6b7280;margin:0 0 16px">${escape(heading)}</p>${paragraphs}${button}</body></html>`,
  };
}
