import type { QueryClient } from "@tanstack/react-query";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { keepTicket } from "./keep-ticket";
import { queryKeys } from "./query-keys";
import { request } from "./request";
import type { TicketList } from "./ticket-list";
import { apiPath } from "./workspace-context";

/** Soon enough to feel live, seldom enough that a busy workspace does not drown the browser in fetches. */
const SOON = 100;
const AT_MOST_EVERY = 1_000;

/** Gathers the numbers of changed tickets and then fetches again what shows them. */
export function createRefreshQueue(client: QueryClient, slug: string, agentId: string) {
  const changed = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const flush = () => {
    timer = undefined;
    last = Date.now();
    const numbers = [...changed];
    changed.clear();
    void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
    for (const number of numbers) void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    void client
      .invalidateQueries({ queryKey: queryKeys.tickets(slug) })
      .then(() => refreshBelow(client, slug, agentId, numbers, last));
  };

  return {
    add: (number: number) => {
      changed.add(number);
      timer ??= setTimeout(flush, Math.max(SOON, last + AT_MOST_EVERY - Date.now()));
    },
    // Settings are left alone: somebody may be in the middle of a form.
    all: () =>
      void client.invalidateQueries({
        queryKey: [slug],
        predicate: ({ queryKey }) => queryKey[1] !== "settings",
      }),
    stop: () => clearTimeout(timer),
  };
}

/** Refreshing a list fetches its first page; a changed ticket that stands further down is fetched by itself. */
async function refreshBelow(
  client: QueryClient,
  slug: string,
  agentId: string,
  numbers: number[],
  since: number,
) {
  const lists = client.getQueriesData<TicketList>({ queryKey: queryKeys.tickets(slug), type: "active" });
  for (const number of numbers) {
    const thread = client.getQueryState<TicketThreadDto>(queryKeys.thread(slug, number));
    const deep = lists.some(([, list]) => list?.items.slice(25).some((item) => item.number === number));
    if (!deep || (thread?.dataUpdatedAt ?? 0) > since) continue;
    await request<TicketThreadDto>(apiPath(slug, `/tickets/${number}`))
      .then(({ ticket }) => keepTicket(client, slug, agentId, ticket))
      .catch(() => undefined);
  }
}
