import { Button } from "@/components/ui/button";
import type { useFoundTickets } from "./use-found-tickets";

type FoundStateProps = ReturnType<typeof useFoundTickets> & {
  /** How many are offered without a search. */
  count: number;
  nothingFound: string;
};

/** The state of a ticket search, also for screen readers. */
export function FoundState({ tickets, state, hasMore, error, retry, count, nothingFound }: FoundStateProps) {
  if (state === "failed")
    return (
      <div role="alert" className="flex items-center justify-between gap-3 px-3 pb-2">
        <p className="text-danger">{error}</p>
        <Button size="sm" onClick={retry}>
          Try again
        </Button>
      </div>
    );
  return (
    <p role="status" className="px-3 pb-3 text-muted empty:hidden">
      {state === "idle" && count === 0 && "Type to search."}
      {state === "searching" && "Searching…"}
      {state === "done" && tickets.length === 0 && nothingFound}
      {state === "done" && hasMore && "More results available. Keep typing to narrow them down."}
    </p>
  );
}
