"use client";

import type { ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import type { TicketList } from "@/components/list/list-cache";
import { useTags } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";
import { PickList } from "@/components/ui/pick-list";
import type { SearchPageDto } from "@/lib/tickets/search/schemas";
import type { ItemsProps } from "./bulk-items";

type BulkTagsProps = ItemsProps & {
  numbers: number[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onClosed: () => void;
  trigger: ReactNode;
};

/** Removes a tag that all tickets have; adds any other, creating it if needed. */
export function BulkTags({ numbers, onChange, ...list }: BulkTagsProps) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const tags = useTags(list.open).data ?? [];
  const shared = list.open ? sharedTags(loadedTickets(client, slug), numbers) : new Set<string>();
  return (
    <PickList
      {...list}
      label="Tags"
      placeholder="Find or create a tag"
      options={tags.map(({ id, name }) => ({ id, label: name }))}
      selected={tags.filter(({ name }) => shared.has(name)).map(({ id }) => id)}
      onPick={({ label: tag }) => onChange(shared.has(tag) ? { removeTag: tag } : { addTag: tag })}
      onCreate={(tag) => onChange({ addTag: tag })}
    />
  );
}

function loadedTickets(client: QueryClient, slug: string) {
  const type = "active";
  const lists = client.getQueriesData<TicketList>({ queryKey: queryKeys.tickets(slug), type });
  const searches = client.getQueriesData<{ pages: SearchPageDto[] }>({
    queryKey: queryKeys.searches(slug),
    type,
  });
  return [
    ...lists.flatMap(([, list]) => list?.items ?? []),
    ...searches
      .flatMap(([, found]) => found?.pages.flatMap(({ items }) => items) ?? [])
      .map((hit) => hit.ticket),
  ];
}

function sharedTags(tickets: TicketList["items"], numbers: number[]): Set<string> {
  const chosen = new Set(numbers);
  const [first, ...others] = tickets.filter(({ number }) => chosen.has(number));
  const names = first?.tags.map(({ name }) => name) ?? [];
  return new Set(names.filter((name) => others.every(({ tags }) => tags.some((tag) => tag.name === name))));
}
