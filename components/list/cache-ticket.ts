import type { QueryClient } from "@tanstack/react-query";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import type { TicketList } from "./list-cache";
import { placeTicket } from "./list-cache";

/** Updates a ticket everywhere in the cache. */
export function cacheTicket(
  client: QueryClient,
  slug: string,
  agentId: string,
  ticket: TicketListItemDto,
): void {
  for (const [key, list] of client.getQueriesData<TicketList>({ queryKey: queryKeys.tickets(slug) })) {
    const [, , view, sort] = key as ReturnType<typeof queryKeys.ticketList>;
    if (list) client.setQueryData(key, placeTicket(list, { view, sort }, ticket, agentId));
  }
  client.setQueryData<TicketThreadDto>(queryKeys.thread(slug, ticket.number), (thread) =>
    thread ? { ...thread, ticket } : thread,
  );
}
