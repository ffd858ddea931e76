"use client";

import { queryOptions, useQuery } from "@tanstack/react-query";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import type { TagDto } from "@/lib/workspace/tags/schemas";
import type { TeamDto } from "@/lib/workspace/teams/schemas";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { queryKeys } from "./query-keys";
import { request } from "./request";
import type { RequestOptions } from "./request";
import { apiPath, useWorkspace } from "./workspace-context";

/** How many tickets each view holds. */
export function useCounts() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.counts(slug),
    queryFn: ({ signal }) => request<Record<string, number>>(apiPath(slug, "/counts"), { signal }),
  });
}

export function useCategories() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.categories(slug),
    queryFn: ({ signal }) => request<{ items: CategoryDto[] }>(apiPath(slug, "/categories"), { signal }),
    select: (answer) => answer.items,
  });
}

export type MemberDto = { id: string; name: string; email: string; role: string };

export function useMembers() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.members(slug),
    queryFn: ({ signal }) => request<{ items: MemberDto[] }>(apiPath(slug, "/members"), { signal }),
    select: (answer) => answer.items,
  });
}

export function useTeams() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.teams(slug),
    queryFn: ({ signal }) => request<{ items: TeamDto[] }>(apiPath(slug, "/teams"), { signal }),
    select: (answer) => answer.items,
  });
}

/** All tags of the workspace, fetched on demand. */
export function useTags(enabled = true) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.tags(slug),
    queryFn: ({ signal }) => request<{ items: TagDto[] }>(apiPath(slug, "/tags"), { signal }),
    select: (answer) => answer.items,
    enabled,
  });
}

/** A ticket with its messages, its customer and the agent's own draft. */
export function useThread(number: number) {
  const { slug } = useWorkspace();
  return useQuery(threadQuery(slug, number));
}

export const threadQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: queryKeys.thread(slug, number),
    queryFn: ({ signal }) => fetchThread(slug, number, { signal }),
  });

export const fetchThread = (slug: string, number: number, how: Pick<RequestOptions, "signal"> = {}) =>
  request<TicketThreadDto>(apiPath(slug, `/tickets/${number}`), how);

/** @returns the subject of a ticket in the cache, without fetching it */
export function useThreadSubject(number: number | null): string | undefined {
  const { slug } = useWorkspace();
  const { data } = useQuery<TicketThreadDto>({
    queryKey: queryKeys.thread(slug, number ?? 0),
    enabled: false,
  });
  return data?.ticket.subject;
}
