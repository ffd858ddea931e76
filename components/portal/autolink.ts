/** A stretch of a message: plain, or an address that may be followed. */
export type TextPart = { text: string; href: string | null };

const ADDRESS = /https?:\/\/[^\s<>"'`\\]+/gi;

/**
 * Finds http(s) addresses in plain text. The parts' texts put together are the text again.
 * @returns parts in order; `href` only where the whole stretch parses as an http(s) address.
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
