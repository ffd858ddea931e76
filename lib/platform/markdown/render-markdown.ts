import "server-only";
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

/** A cache of rendered texts, least recently used first, limited by its total characters. */
const cache = new Map<string, string>();
const CACHE_SIZE = 4_000_000;
let cached = 0;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
// No headings, which would break the page's outline; no images, which would tell another server who reads.
markdown.renderer.rules["heading_open"] = () => "<p><strong>";
markdown.renderer.rules["heading_close"] = () => "</strong></p>\n";
markdown.renderer.rules["image"] = (tokens, index) => {
  const address = markdown.utils.escapeHtml(String(tokens[index]?.attrGet("src") ?? ""));
  return `<a href="${address}">${markdown.utils.escapeHtml(tokens[index]?.content ?? "") || address}</a>`;
};

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["p", "br", "strong", "em", "s", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: { a: ["href", "rel", "target"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  transformTags: {
    a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer nofollow", target: "_blank" }),
  },
};

/**
 * Renders an agent's Markdown as safe HTML: no scripts, no images, no attributes except on links. Cached.
 */
export function renderMarkdown(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) {
    cache.delete(text);
    cache.set(text, known);
    return known;
  }
  const html = sanitizeHtml(markdown.render(text), ALLOWED).trim();
  keep(text, html);
  return html;
}

function keep(text: string, html: string): void {
  cache.set(text, html);
  cached += text.length + html.length;
  for (const [oldest, rendered] of cache) {
    if (cached <= CACHE_SIZE) return;
    cache.delete(oldest);
    cached -= oldest.length + rendered.length;
  }
}
