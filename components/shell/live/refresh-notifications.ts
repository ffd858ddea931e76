import type { QueryClient } from "@tanstack/react-query";
import type { NoticesSignal } from "@/lib/platform/realtime/schemas";
import { queryKeys } from "@/components/lib/query-keys";

/** There is something to read, or something has been read elsewhere: fetched again wherever it is shown. */
export function refreshNotifications(client: QueryClient, slug: string, { isFresh }: NoticesSignal): void {
  void client.invalidateQueries({ queryKey: queryKeys.notifications(slug) });
  if (isFresh) void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
}
