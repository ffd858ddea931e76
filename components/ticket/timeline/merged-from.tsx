/** The ticket that a merged message came from. */
export const MergedFrom = ({ number }: { number: number | null }) =>
  number !== null && <span className="shrink-0 text-xs text-muted tabular-nums">from #{number}</span>;
