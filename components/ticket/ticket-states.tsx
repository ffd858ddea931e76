import { SearchX, TriangleAlert } from "lucide-react";
import { ApiError, errorMessage } from "@/components/lib/request";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";

export function LoadingTicket() {
  return (
    <div role="status" className="flex h-full flex-col">
      <span className="sr-only">Loading ticket…</span>
      <div className="flex flex-col gap-2 border-b border-line bg-surface px-4 py-3">
        <Skeleton className="h-4 w-64 max-w-full" />
        <Skeleton className="h-3 w-40" />
      </div>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-3 p-4">
        <Skeleton className="mr-12 h-28" />
        <Skeleton className="ml-12 h-20" />
        <Skeleton className="mr-12 h-24" />
      </div>
    </div>
  );
}

export function FailedTicket({
  number,
  error,
  onRetry,
}: {
  number: number;
  error: Error;
  onRetry: () => void;
}) {
  const isMissing = error instanceof ApiError && error.status === 404;
  return (
    <div className="grid h-full place-items-center">
      <EmptyState
        icon={isMissing ? <SearchX /> : <TriangleAlert />}
        title={isMissing ? `We couldn’t find ticket #${number}` : "Couldn’t load the ticket"}
        action={!isMissing && <Button onClick={onRetry}>Try again</Button>}
      >
        {isMissing ? "Check the number, or choose a ticket from the list." : errorMessage(error)}
      </EmptyState>
    </div>
  );
}
