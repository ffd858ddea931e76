const ADDRESS = /https?:\/\/[^\s<>"'“”‘’]+/g;

/** Plain text as written, with URLs as links. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="text-base/6 wrap-anywhere whitespace-pre-wrap">
      {pieces(text).map(({ at, value, isAddress }) =>
        isAddress ? (
          <a
            key={at}
            href={value}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent-text underline"
          >
            {value}
          </a>
        ) : (
          value
        ),
      )}
    </div>
  );
}

type Piece = { at: number; value: string; isAddress: boolean };

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    // A full stop or bracket after a URL belongs to the sentence.
    const value = match[0].replace(/[.,;:!?)\]}]+$/, "");
    if (!URL.canParse(value)) continue;
    found.push({ at: end, value: text.slice(end, match.index), isAddress: false });
    found.push({ at: match.index, value, isAddress: true });
    end = match.index + value.length;
  }
  return [...found, { at: end, value: text.slice(end), isAddress: false }].filter(
    (piece) => piece.value !== "",
  );
}
