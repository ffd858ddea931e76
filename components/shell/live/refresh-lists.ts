import type { QueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import type { TicketList } from "@/components/list/list-cache";
import { placeTickets } from "@/components/list/list-cache";
import { fetchTickets } from "@/components/list/use-ticket-list";

/** The API's maximum per request, and how many requests before the list is refetched instead. */
const AT_ONCE = 100;
const MOST = 1_000;

/** Lists up to this length are refetched as a whole. */
const FIRST_PAGE = 25;

type ListKey = ReturnType<typeof queryKeys.ticketList>;

/** Updates the visible lists with changed tickets. */
export function refreshLists(client: QueryClient, slug: string, numbers: number[]): void {
  for (const { queryKey, state } of activeLists(client, slug))
    void refreshList(client, queryKey as ListKey, { numbers, isLoading: state.fetchStatus === "fetching" });
}

/** The same when any ticket may have changed or moved; the list keeps its place. */
export function refreshWholeLists(client: QueryClient, slug: string): void {
  for (const { queryKey } of activeLists(client, slug)) void refreshWholeList(client, queryKey as ListKey);
}

async function refreshWholeList(client: QueryClient, queryKey: ListKey): Promise<void> {
  const before = client.getQueryData<TicketList>(queryKey)?.items ?? [];
  await client.invalidateQueries({ queryKey, exact: true });
  // The first page is fresh now; tickets below it are requested by number.
  if (before.length <= FIRST_PAGE || client.getQueryState(queryKey)?.error) return;
  await refreshList(client, queryKey, { numbers: before.map(({ number }) => number), isLoading: false });
}

const activeLists = (client: QueryClient, slug: string) =>
  client.getQueryCache().findAll({ queryKey: queryKeys.tickets(slug), type: "active" });

/** An unobserved list only refetches its first page, when it is shown again. */
export function markListsStale(
  client: QueryClient,
  slug: string,
  type: "inactive" | "all" = "inactive",
): void {
  const filter = { queryKey: queryKeys.tickets(slug), type } as const;
  client.setQueriesData<TicketList>(filter, (list) => list && { ...list, isOutdated: true });
  void client.invalidateQueries({ ...filter, refetchType: "none" });
}

/**
 * Asks which changed tickets are in a list and moves those to their places; the rest stays. The order of
 * mentions isn't on the ticket, so their first page is refetched.
 */
async function refreshList(
  client: QueryClient,
  queryKey: ListKey,
  { numbers, isLoading }: { numbers: number[]; isLoading: boolean },
): Promise<void> {
  const [slug, , view, sort] = queryKey;
  const name = { view, sort };
  const refetch = () => client.invalidateQueries({ queryKey, exact: true });
  // A response under way may be older than the change.
  if (isLoading || view === "mentions" || numbers.length > MOST) return refetch();
  try {
    for (let from = 0; from < numbers.length; from += AT_ONCE) {
      const some = numbers.slice(from, from + AT_ONCE);
      const { items } = await fetchTickets(slug, name, { numbers: some });
      client.setQueryData<TicketList>(queryKey, (list) => list && placeTickets(list, name, some, items));
    }
  } catch {
    await refetch();
  }
}
