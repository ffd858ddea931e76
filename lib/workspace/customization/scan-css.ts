import "server-only";

/** An @import or url() in CSS and its position in the text. */
export type CssFinding =
  | { kind: "import"; start: number; end: number; text: string }
  | { kind: "url"; start: number; end: number; url: string };

/** One token: a comment, a string, a url(…), an at-keyword or identifier with escapes, or any one character. */
const TOKEN =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|@?-?(?:[\w\u0080-\uffff-]|\\[0-9a-f]{1,6}\s?|\\[^\n])+|[\s\S]/gi;

/** The content of an unquoted url(). */
const BARE_URL = /\s*((?:\\[\s\S]|[^"')\\\s])*)\s*(?:\)|$)/y;

/**
 * Finds the @import rules and url(…) of a stylesheet. It reads comments, strings and escapes as CSS does, so it finds
 * `@\69mport` but not `content: "@import"`. The page's policy blocks whatever it misses.
 */
export function scanCss(css: string): CssFinding[] {
  const findings: CssFinding[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(css); match; match = TOKEN.exec(css)) {
    const found = read(css, match.index, match[0]);
    if (!found) continue;
    findings.push(found);
    if (found.kind === "import") TOKEN.lastIndex = found.end;
  }
  return findings;
}

function read(css: string, start: number, token: string): CssFinding | null {
  const name = /^[@\w\\-]/.test(token) ? unescapeCss(token).toLowerCase() : "";
  const after = start + token.length;
  if (name === "@import") {
    const end = endOfRule(css, after);
    return { kind: "import", start, end, text: css.slice(start, end) };
  }
  if ((name !== "url" && name !== "src") || css[after] !== "(") return null;
  return readUrl(css, start, after + 1);
}

function readUrl(css: string, start: number, from: number): CssFinding | null {
  const quoted = /\s*(?:"((?:\\[\s\S]|[^"\\\n])*)"|'((?:\\[\s\S]|[^'\\\n])*)')/y;
  quoted.lastIndex = from;
  const inQuotes = quoted.exec(css);
  if (inQuotes)
    return { kind: "url", start, end: quoted.lastIndex, url: unescapeCss(inQuotes[1] ?? inQuotes[2] ?? "") };
  BARE_URL.lastIndex = from;
  const bare = BARE_URL.exec(css);
  return bare ? { kind: "url", start, end: BARE_URL.lastIndex, url: unescapeCss(bare[1] ?? "") } : null;
}

/** An @import ends at its semicolon, or with the stylesheet. */
function endOfRule(css: string, from: number): number {
  const scanner = new RegExp(TOKEN.source, "gi");
  scanner.lastIndex = from;
  let depth = 0;
  for (let match = scanner.exec(css); match; match = scanner.exec(css)) {
    if (match[0] === "(") depth++;
    if (match[0] === ")") depth--;
    if (match[0] === ";" && depth <= 0) return match.index + 1;
    if (match[0] === "}") return match.index;
  }
  return css.length;
}

function unescapeCss(text: string): string {
  return text.replace(
    /\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi,
    (_, hex: string | undefined, plain: string | undefined) => {
      if (hex === undefined) return plain === "\n" ? "" : (plain ?? "");
      const code = parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
