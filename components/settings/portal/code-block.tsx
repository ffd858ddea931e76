const LOOKS = { comment: "text-faint italic", string: "text-success", plain: "" } as const;

/** Code to read and copy; scrolls sideways instead of wrapping. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      className="overflow-x-auto rounded-b-lg bg-canvas p-4 font-mono text-xs leading-5 focus-visible:-outline-offset-2"
    >
      <code>
        {highlight(code).map(({ kind, text }, index) => (
          <span key={index} className={LOOKS[kind]}>
            {text}
          </span>
        ))}
      </code>
    </pre>
  );
}

type Piece = { kind: "comment" | "string" | "plain"; text: string };

/** A comment at or after the start of a line, or a quoted string with its escapes. */
const MARKED =
  /(^[ \t]*(?:\/\/|#).*$|\/\*.*?\*\/)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/gm;

/** Splits code into comments, strings and the rest, for simple highlighting. */
export function highlight(code: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of code.matchAll(MARKED)) {
    if (match.index > end) pieces.push({ kind: "plain", text: code.slice(end, match.index) });
    pieces.push({ kind: match[1] === undefined ? "string" : "comment", text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < code.length) pieces.push({ kind: "plain", text: code.slice(end) });
  return pieces;
}
