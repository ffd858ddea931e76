"use client";

import { useSavedViews } from "@/components/search/use-saved-views";
import { useCategories, useCounts, useTeams } from "@/components/lib/use-workspace-data";
import { searchQueryOf } from "@/components/lib/inbox-route";
import { COUNT_LIMIT } from "@/lib/tickets/views/labels";

export type ViewItem = { view: string; label: string; count: number | undefined };

const BUILT_IN = [
  { view: "mine", label: "Mine" },
  { view: "unassigned", label: "Unassigned" },
  { view: "all", label: "All open" },
  { view: "mentions", label: "Mentions" },
  { view: "snoozed", label: "Snoozed" },
  { view: "resolved", label: "Resolved" },
  { view: "held", label: "On hold" },
];

type Views = { builtIn: ViewItem[]; saved: ViewItem[]; teams: ViewItem[]; categories: ViewItem[] };

/** The views of the sidebar with their counts: built-in, saved, one per team and category. */
export function useViews(): Views {
  const counts = useCounts().data;
  const categories = useCategories().data ?? [];
  const saved = useSavedViews().data ?? [];
  const teams = useTeams().data ?? [];
  const count = (view: string) => (counts ? (counts[view] ?? 0) : undefined);
  return {
    builtIn: BUILT_IN.map((item) => ({ ...item, count: count(item.view) })),
    saved: saved.map(({ id, name, count: held }) => ({
      view: `view-${id}`,
      label: name,
      count: held ?? undefined,
    })),
    teams: teams.map(({ id, name }) => ({ view: `team-${id}`, label: name, count: count(`team-${id}`) })),
    categories: categories.map(({ slug, name }) => {
      const view = `category-${slug}`;
      return { view, label: name, count: count(view) };
    }),
  };
}

/** @returns a view's name and count; a search is named by its query */
export function useViewItem(view: string): ViewItem {
  const { builtIn, saved, teams, categories } = useViews();
  const query = searchQueryOf(view);
  if (query !== null) return { view, label: query === "" ? "Search" : `Search: ${query}`, count: undefined };
  return (
    [...builtIn, ...saved, ...teams, ...categories].find((item) => item.view === view) ?? {
      view,
      label: "Tickets",
      count: undefined,
    }
  );
}

/** @returns a view's count for display; a saved view is counted only up to a limit */
export const formatTicketCount = ({ view, count }: { view: string; count: number | undefined }): string => {
  if (count === undefined) return "";
  return view.startsWith("view-") && count >= COUNT_LIMIT ? `${COUNT_LIMIT - 1}+` : String(count);
};
