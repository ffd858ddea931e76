"use client";

import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { useCategories, useMembers, useTags, useTeams } from "@/components/lib/use-workspace-data";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { ContactDto } from "@/lib/identity/contacts/schemas";
import type { KnownValues } from "./suggest";

/** Customers whose name or email contains the text, from two letters on. */
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

/** Completions for filters. @param from the name typed after `from:` */
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
