import "server-only";
import { renderMarkdown } from "./render-markdown";

const CELL = "border:1px solid #d1d5db;padding:4px 8px;text-align:left";
const MONO = "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px;background:#f3f4f6";

/** Styles are inline: many mail programs drop style sheets. */
const STYLES: Record<string, string> = Object.fromEntries(
  Object.entries({
    p: "margin:0 0 12px",
    ul: "margin:0 0 12px;padding-left:24px",
    ol: "margin:0 0 12px;padding-left:24px",
    blockquote: "margin:0 0 12px;padding-left:12px;border-left:3px solid #d1d5db;color:#4b5563",
    pre: `margin:0 0 12px;padding:10px 12px;border-radius:6px;white-space:pre-wrap;${MONO}`,
    code: `border-radius:3px;${MONO}`,
    a: "color:#1d4ed8",
    hr: "border:0;border-top:1px solid #d1d5db;margin:12px 0",
    table: "border-collapse:collapse;margin:0 0 12px",
    th: CELL,
    td: CELL,
  }).map(([tag, style]) => [tag, `style="${style}"`]),
);

/** Renders an agent's Markdown for an email. */
export const mailHtml = (text: string): string => dress(text, STYLES);

/**
 * Adds attributes to the elements of rendered Markdown, in which `<` only starts tags.
 * @param attributes by tag name, escaped
 */
const dress = (text: string, attributes: Record<string, string>): string =>
  renderMarkdown(text).replace(/<([a-z]+)/g, (tag, name: string) =>
    attributes[name] ? `${tag} ${attributes[name]}` : tag,
  );
