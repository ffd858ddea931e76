"use client";

import { useCategories, useCounts } from "@/components/api/use-workspace-data";
import { queryOf } from "@/components/inbox/desk-route";

export type ViewItem = { view: string; label: string; count: number | undefined };

const BUILT_IN = [
  { view: "mine", label: "Mine" },
  { view: "unassigned", label: "Unassigned" },
  { view: "all", label: "All open" },
  { view: "snoozed", label: "Snoozed" },
  { view: "resolved", label: "Resolved" },
  { view: "held", label: "Held" },
];

/** The views of the side bar with their counts: first the same ones everywhere, then one per category. */
export function useViews(): { builtIn: ViewItem[]; categories: ViewItem[] } {
  const counts = useCounts().data;
  const categories = useCategories().data ?? [];
  const count = (view: string) => (counts ? (counts[view] ?? 0) : undefined);
  return {
    builtIn: BUILT_IN.map((item) => ({ ...item, count: count(item.view) })),
    categories: categories.map(({ slug, name }) => {
      const view = `category-${slug}`;
      return { view, label: name, count: count(view) };
    }),
  };
}

/** @returns what a view is called. */
export function useViewLabel(view: string): string {
  const { builtIn, categories } = useViews();
  const query = queryOf(view);
  if (query !== null) return query === "" ? "Search" : `Search: ${query}`;
  return [...builtIn, ...categories].find((item) => item.view === view)?.label ?? "Tickets";
}
