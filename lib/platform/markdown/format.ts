/** Rendered Markdown as a tree of text and allowed elements. */
export type RichNode = string | RichElement;
export type RichElement = { tag: RichTag; href: string; start: number; children: RichNode[] };

const TAGS = [
  ...["p", "br", "strong", "em", "s", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr"],
  ...["table", "thead", "tbody", "tr", "th", "td"],
] as const;
export type RichTag = (typeof TAGS)[number];

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const PIECE = /<\/?([a-z]+)([^>]*)>|[^<]+/g;
const BLOCKS = new Set<string>(["ul", "ol", "blockquote", "table", "thead", "tbody", "tr"]);

/**
 * Parses the output of render-markdown.ts, so that pages create the elements themselves and never insert HTML. Anything
 * that isn't on the list is left out.
 */
export function parseRich(html: string): RichNode[] {
  const root: RichNode[] = [];
  const open: RichElement[] = [];
  for (const [piece, tag = "", attributes = ""] of html.matchAll(PIECE)) {
    if (!piece.startsWith("<")) addText(open.at(-1)?.children ?? root, decode(piece), open.at(-1)?.tag);
    else if (piece.startsWith("</")) close(open, tag);
    else if (isRichTag(tag)) add(root, open, { tag, ...readAttributes(attributes), children: [] });
  }
  return root;
}

function add(root: RichNode[], open: RichElement[], element: RichElement): void {
  (open.at(-1)?.children ?? root).push(element);
  if (element.tag !== "br" && element.tag !== "hr") open.push(element);
}

const isRichTag = (tag: string): tag is RichTag => (TAGS as readonly string[]).includes(tag);

function close(open: RichElement[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at >= 0) open.length = at;
}

/** Drops the line breaks between elements. */
function addText(children: RichNode[], text: string, inside: string | undefined): void {
  if (text.trim() === "" && text.includes("\n") && (inside === undefined || BLOCKS.has(inside))) return;
  children.push(text);
}

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);

function readAttributes(attributes: string): { href: string; start: number } {
  const address = decode(/ href="([^"]*)"/.exec(attributes)?.[1] ?? "");
  return {
    href: /^(https?:\/\/|mailto:|tel:)/i.test(address) ? address : "",
    start: Number(/ start="(\d+)"/.exec(attributes)?.[1] ?? 1),
  };
}

/** The plain text of rendered Markdown. */
export const textOf = (nodes: RichNode[]): string =>
  nodes
    .map((node) => (typeof node === "string" ? node : `${textOf(node.children)}${isInline(node) ? "" : " "}`))
    .join("");

const isInline = ({ tag }: RichElement) => ["strong", "em", "s", "a", "code"].includes(tag);

/** A part of a message: plain text or a link. */
export type TextPart = { text: string; href: string | null };

const ADDRESS = /https?:\/\/[^\s<>"'“”‘’`\\]+/gi;

/**
 * Finds http(s) URLs in plain text. The parts' texts add up to the whole text.
 * @returns parts in order, with `href` where the part is a valid http(s) URL
 */
export function autolink(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailingPunctuation(match[0]);
    const href = safeHref(address);
    if (!href) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    parts.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}

/** "(see https://a.de/b)." ends before the bracket, "https://a.de/b_(c)" keeps its own. */
function withoutTrailingPunctuation(address: string): string {
  let rest = address;
  for (;;) {
    const last = rest.slice(-1);
    const unmatched = last === ")" && rest.split(")").length > rest.split("(").length;
    if (!unmatched && !/[.,;:!?\]}]/.test(last)) return rest;
    rest = rest.slice(0, -1);
  }
}

function safeHref(address: string): string | null {
  try {
    const url = new URL(address);
    return url.hostname && /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
