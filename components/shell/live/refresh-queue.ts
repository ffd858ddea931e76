import type { QueryClient } from "@tanstack/react-query";
import type { ConfigSignal, ConfigKind } from "@/lib/platform/realtime/schemas";
import type { SearchPageDto } from "@/lib/tickets/search/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { refreshLoadedConfig, refreshConfig } from "./refresh-config";
import { markListsStale, refreshLists } from "./refresh-lists";

/** Soon enough to feel live, rare enough for busy workspaces. */
const SOON = 100;
const AT_MOST_EVERY = 1_000;

/** Collects changed ticket numbers, then refetches what shows them. */
export function createRefreshQueue(client: QueryClient, slug: string) {
  const changed = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const config = new Set<ConfigKind>();

  const flush = () => {
    timer = undefined;
    last = Date.now();
    const numbers = [...changed];
    changed.clear();
    refreshConfig(client, slug, config);
    config.clear();
    if (numbers.length > 0) refreshTickets(client, slug, numbers);
  };

  const soon = () => {
    timer ??= setTimeout(flush, Math.max(SOON, last + AT_MOST_EVERY - Date.now()));
  };
  return {
    add: (number: number) => {
      changed.add(number);
      soon();
    },
    all: () => refreshAll(client, slug),
    config: ({ about }: ConfigSignal) => {
      if (about === null) return refreshLoadedConfig(client, slug);
      config.add(about);
      soon();
    },
    stop: () => clearTimeout(timer),
  };
}

/** Settings are left alone: someone may be filling in a form. */
function refreshAll(client: QueryClient, slug: string): void {
  markListsStale(client, slug, "all");
  void client.invalidateQueries({
    queryKey: [slug],
    predicate: ({ queryKey }) => queryKey[1] !== "settings",
  });
}

function refreshTickets(client: QueryClient, slug: string, numbers: number[]): void {
  // Someone may have created one; it's refetched when needed.
  void client.invalidateQueries({ queryKey: queryKeys.tags(slug), refetchType: "none" });
  void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
  void client.invalidateQueries({ queryKey: queryKeys.views(slug) });
  for (const number of numbers) void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
  markListsStale(client, slug);
  refreshSearches(client, slug, numbers);
  refreshLists(client, slug, numbers);
}

/** Refetches search results when one of their tickets changes; new matches aren't added. */
function refreshSearches(client: QueryClient, slug: string, numbers: number[]): void {
  void client.invalidateQueries({
    queryKey: queryKeys.searches(slug),
    predicate: ({ state }) => {
      const found = state.data as { pages: SearchPageDto[] } | undefined;
      return (found?.pages ?? []).some(({ items }) =>
        items.some(({ ticket }) => numbers.includes(ticket.number)),
      );
    },
  });
}
