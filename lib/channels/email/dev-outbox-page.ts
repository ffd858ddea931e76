import "server-only";
import { escapeHtml } from "./escape-html";
import type { OutboxMail } from "./list-dev-outbox";

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 760px; margin: 0 auto; padding: 24px 16px }
h1 { font-size: 20px }
details { border: 1px solid color-mix(in srgb, currentcolor 20%, transparent); border-radius: 8px; margin: 12px 0 }
summary { padding: 12px 16px; cursor: pointer }
summary span { display: block; overflow-wrap: anywhere; opacity: .7; font-size: 13px }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; padding: 0 16px 16px }`;

/** Make links clickable for developers. */
const linked = (text: string) =>
  escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);

const mail = (row: OutboxMail) => `<details><summary>${escapeHtml(row.subject)}
  <span>to ${escapeHtml(row.recipient)} · ${row.createdAt.toISOString().slice(0, 16).replace("T", " ")} UTC</span></summary>
  <pre>${linked(row.text)}</pre></details>`;

/** The page /dev/mail: email that would have been sent. Works without a script. */
export function devOutboxPage(mails: OutboxMail[]): string {
  const list = mails.map(mail).join("") || "<p>No email yet. Reply to a ticket in the inbox to see one.</p>";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Mail</title><style>${STYLE}</style></head>
<body><main><h1>Mail</h1><p>No mail provider is configured, so email is shown here. Set RESEND_API_KEY to send it.</p>${list}</main></body></html>`;
}
