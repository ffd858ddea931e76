/** Where something was written that came with a merge. */
export const MergedFrom = ({ number }: { number: number | null }) =>
  number !== null && <span className="shrink-0 text-xs text-muted tabular-nums">from #{number}</span>;
