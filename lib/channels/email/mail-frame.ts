import "server-only";
import { escapeHtml } from "./escape-html";

/** An email document around the given HTML. Styles are inline: many mail clients drop style sheets. */
export const mailDocument = (body: string): string =>
  `<!doctype html><html lang="en"><body style="font:15px/1.5 system-ui,sans-serif;color:#111827;max-width:600px;margin:0 auto;padding:24px">${body}</body></html>`;

/** An email's main button. */
export const mailButton = (link: string, text: string): string =>
  `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="background:#1f2937;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none">${escapeHtml(text)}</a></p>`;
