import type { QueryClient } from "@tanstack/react-query";
import type { NoticesSignal } from "@/lib/realtime/schemas";
import { queryKeys } from "./query-keys";

const listeners = new Set<() => void>();

/** There is something to read, or something has been read elsewhere: fetched again wherever it is shown. */
export function noticesSeen(client: QueryClient, slug: string, { isFresh }: NoticesSignal): void {
  const refetch = { cancelRefetch: isFresh };
  const fetched = client.invalidateQueries({ queryKey: queryKeys.notifications(slug) }, refetch);
  if (!isFresh) return;
  void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
  void fetched.then(() => listeners.forEach((listener) => listener()));
}

/** Calls back when something has just happened, once it has been fetched. Never for what happened while away. */
export function onFreshNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
