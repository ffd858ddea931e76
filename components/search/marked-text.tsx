import type { MarkedText as Pieces } from "@/lib/tickets/search/schemas";

/** A text with what was searched for marked in it. */
export function MarkedText({ pieces }: { pieces: Pieces }) {
  return pieces.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className="rounded-xs bg-mark font-medium text-text">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
