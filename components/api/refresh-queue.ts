import type { QueryClient } from "@tanstack/react-query";
import type { ArrangedSignal } from "@/lib/realtime/schemas";
import type { SearchPageDto } from "@/lib/search/schemas";
import { queryKeys } from "./query-keys";
import type { TicketList } from "./ticket-list";
import { placeAnswer } from "./ticket-list";
import { fetchTickets } from "./use-ticket-list";

/** Soon enough to feel live, seldom enough that a busy workspace does not drown the browser in fetches. */
const SOON = 100;
const AT_MOST_EVERY = 1_000;
/** As many as the API answers at once, and how often it is asked before the list is fetched afresh instead. */
const AT_ONCE = 100;
const MOST = 1_000;

/** Gathers the numbers of changed tickets and then fetches again what shows them. */
export function createRefreshQueue(client: QueryClient, slug: string) {
  const changed = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let everything = false;

  // Settings are left alone: somebody may be in the middle of a form.
  const all = () => {
    outdate(client, slug, "all");
    void client.invalidateQueries({
      queryKey: [slug],
      predicate: ({ queryKey }) => queryKey[1] !== "settings",
    });
  };
  const flush = () => {
    timer = undefined;
    last = Date.now();
    const numbers = [...changed];
    changed.clear();
    if (everything) {
      everything = false;
      return all();
    }
    // A colleague may have made one; it is asked for when somebody looks.
    void client.invalidateQueries({ queryKey: queryKeys.tags(slug), refetchType: "none" });
    void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
    void client.invalidateQueries({ queryKey: queryKeys.views(slug) });
    for (const number of numbers) void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    outdate(client, slug);
    refreshSearches(client, slug, numbers);
    for (const { queryKey, state } of client
      .getQueryCache()
      .findAll({ queryKey: queryKeys.tickets(slug), type: "active" }))
      void refreshList(client, queryKey as ListKey, { numbers, isLoading: state.fetchStatus === "fetching" });
  };

  const soon = () => {
    timer ??= setTimeout(flush, Math.max(SOON, last + AT_MOST_EVERY - Date.now()));
  };
  return {
    add: (number: number) => {
      changed.add(number);
      soon();
    },
    all,
    /** Teams, tags or views are other ones: their names are in lists and tickets too. */
    arranged: ({ about }: ArrangedSignal) => {
      if (about === null) return refreshArrangement(client, slug);
      everything = true;
      soon();
    },
    stop: () => clearTimeout(timer),
  };
}

/** What a stream that begins may have missed. What is being fetched for the first time is new enough. */
function refreshArrangement(client: QueryClient, slug: string): void {
  for (const key of [
    queryKeys.teams,
    queryKeys.tags,
    queryKeys.views,
    queryKeys.categories,
    queryKeys.macros,
  ])
    void client.invalidateQueries(
      { queryKey: key(slug), predicate: ({ state }) => state.data !== undefined },
      { cancelRefetch: false },
    );
}

/** What a search has found is fetched again when one of its tickets has changed; it takes up no others by itself. */
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

type ListKey = ReturnType<typeof queryKeys.ticketList>;

/** Of a list that nobody looks at only the first page is fetched again, when somebody does. */
function outdate(client: QueryClient, slug: string, type: "inactive" | "all" = "inactive"): void {
  const filter = { queryKey: queryKeys.tickets(slug), type } as const;
  client.setQueriesData<TicketList>(filter, (list) => list && { ...list, isOutdated: true });
  void client.invalidateQueries({ ...filter, refetchType: "none" });
}

/**
 * Asks which of the changed tickets are in a list, and puts those into their places, however far down; the rest of
 * the list stays as it is. Mentions have an order that is not on the ticket, so their first page is fetched.
 */
async function refreshList(
  client: QueryClient,
  queryKey: ListKey,
  { numbers, isLoading }: { numbers: number[]; isLoading: boolean },
): Promise<void> {
  const [slug, , view, sort] = queryKey;
  const name = { view, sort };
  const refetch = () => client.invalidateQueries({ queryKey, exact: true });
  // An answer on its way may be older than the change.
  if (isLoading || view === "mentions" || numbers.length > MOST) return refetch();
  try {
    for (let from = 0; from < numbers.length; from += AT_ONCE) {
      const some = numbers.slice(from, from + AT_ONCE);
      const { items } = await fetchTickets(slug, name, { numbers: some });
      client.setQueryData<TicketList>(queryKey, (list) => list && placeAnswer(list, name, some, items));
    }
  } catch {
    await refetch();
  }
}
