import type { QueryClient } from "@tanstack/react-query";
import type { ConfigKind } from "@/lib/platform/realtime/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { markListsStale, refreshWholeLists } from "./refresh-lists";

/** Refetches what shows teams, tags or views after they have changed. */
export function refreshConfig(client: QueryClient, slug: string, what: ReadonlySet<ConfigKind>): void {
  const refetch = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey });
  for (const about of what) refetch(queryKeys[about](slug));
  // The team settings show them too; a name that is being edited is local state.
  if (what.has("teams")) refetch([slug, "settings", "team"]);
  const isNamed = what.has("teams") || what.has("tags") || what.has("categories");
  if (!isNamed && !what.has("views")) return;
  markListsStale(client, slug);
  refreshWholeLists(client, slug);
  if (!isNamed) return;
  for (const key of [queryKeys.threads, queryKeys.searches, queryKeys.counts, queryKeys.views])
    refetch(key(slug));
}

/** What a new stream may have missed. Queries that are loading for the first time are fresh enough. */
export function refreshLoadedConfig(client: QueryClient, slug: string): void {
  for (const about of ["teams", "tags", "views", "categories", "macros"] as const)
    void client.invalidateQueries(
      { queryKey: queryKeys[about](slug), predicate: ({ state }) => state.data !== undefined },
      { cancelRefetch: false },
    );
}
