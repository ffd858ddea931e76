import type { Sort } from "@/lib/tickets/model/labels";

/** Query keys. The slug comes first: workspaces never share cached data. */
export const queryKeys = {
  tickets: (slug: string) => [slug, "tickets"] as const,
  ticketList: (slug: string, view: string, sort: Sort) => [slug, "tickets", view, sort] as const,
  threads: (slug: string) => [slug, "thread"] as const,
  thread: (slug: string, number: number) => [slug, "thread", number] as const,
  views: (slug: string) => [slug, "views"] as const,
  merge: (slug: string, contactId: string) => [slug, "merge", contactId] as const,
  counts: (slug: string) => [slug, "counts"] as const,
  searches: (slug: string) => [slug, "search"] as const,
  search: (slug: string, query: string) => [slug, "search", query] as const,
  quickSearch: (slug: string, query: string) => [slug, "quick-search", query] as const,
  people: (slug: string, text: string) => [slug, "people", text] as const,
  notifications: (slug: string) => [slug, "notifications"] as const,
  account: (slug: string) => [slug, "account"] as const,
  members: (slug: string) => [slug, "members"] as const,
  macros: (slug: string) => [slug, "macros"] as const,
  teams: (slug: string) => [slug, "teams"] as const,
  tags: (slug: string) => [slug, "tags"] as const,
  categories: (slug: string) => [slug, "categories"] as const,
};
