"use client";

import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { useCategories, useMembers, useTags, useTeams } from "@/components/lib/use-workspace-data";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { ContactDto } from "@/lib/identity/contacts/schemas";
import type { KnownValues } from "./suggest";

/** The customers whose name or address has a text in it, for a text of at least two letters. */
export function usePeople(text: string) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.people(slug, text),
    queryFn: ({ signal }) =>
      request<{ items: ContactDto[] }>(apiPath(slug, `/contacts?${new URLSearchParams({ q: text })}`), {
        signal,
      }),
    select: ({ items }) => items,
    enabled: text.length > 1,
  });
}

/** What filters can be completed with. @param from the name that is being typed behind `from:` */
export function useKnownValues(from: string): KnownValues {
  const members = useMembers().data ?? [];
  const categories = useCategories().data ?? [];
  const teams = useTeams().data ?? [];
  const tags = useTags().data ?? [];
  const people = usePeople(from).data ?? [];
  return {
    assignee: members.map(({ name }) => name),
    team: teams.map(({ name }) => name),
    tag: tags.map(({ name }) => name),
    category: categories.map(({ name }) => name),
    from: people.map(({ email }) => email),
  };
}
