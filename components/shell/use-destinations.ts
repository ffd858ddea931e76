"use client";

import { useWorkspace } from "@/components/lib/workspace-context";
import { viewPath } from "@/components/lib/inbox-route";
import { can } from "@/lib/workspace/auth/permissions";
import { useViews } from "@/components/inbox/use-views";
import type { ViewItem } from "@/components/inbox/use-views";

/** A page to go to, by the command menu or a shortcut. */
type Place = { id: string; label: string; hint: string; href: string; keys?: string };

const KEYS: Record<string, string> = {
  mine: "g i",
  unassigned: "g u",
  all: "g a",
  mentions: "g m",
  snoozed: "g s",
  resolved: "g r",
  held: "g h",
};

/** All views and the reports; the first nine saved views have number shortcuts. */
export function useDestinations(): Place[] {
  const { slug, me } = useWorkspace();
  const { builtIn, saved, teams, categories } = useViews();
  const place =
    (hint: string, keysOf: (view: string, index: number) => string | undefined = () => undefined) =>
    ({ view, label }: ViewItem, index: number): Place => {
      const keys = keysOf(view, index);
      return { id: `view/${view}`, label, hint, href: viewPath(slug, view), ...(keys && { keys }) };
    };
  return [
    ...builtIn.map(place("View", (view) => KEYS[view])),
    ...saved.map(place("Saved view", (_, index) => (index < 9 ? `g ${index + 1}` : undefined))),
    ...teams.map(place("Team")),
    ...categories.map(place("Category")),
    ...(can(me.role, "reports.read")
      ? [{ id: "reports", label: "Reports", hint: "Page", href: `/${slug}/reports`, keys: "g p" }]
      : []),
  ];
}
