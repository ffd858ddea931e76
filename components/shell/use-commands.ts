"use client";

import { useState } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { ownTimeZone } from "@/components/lib/time-zone";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { searchView, ticketPath, viewPath } from "@/components/lib/inbox-route";
import { useGoTo } from "@/components/lib/use-inbox-route";
import { usePeople } from "@/components/search/use-known-values";
import { PAGES as SETTINGS_PAGES } from "@/components/settings/settings-nav";
import { can } from "@/lib/workspace/auth/permissions";
import { quoteValue } from "@/lib/tickets/search/format";
import type { SearchPageDto } from "@/lib/tickets/search/schemas";
import { matchCommands } from "./command-match";
import type { Command } from "./command-match";
import { recentCommands } from "./recent-commands";
import { availableShortcuts } from "@/components/shortcuts/shortcut-registry";
import { useDestinations } from "./use-destinations";

export type PlacedCommand = Command & { href?: string };
export type CommandGroup = { name: string; commands: PlacedCommand[] };

const MOST = 6;

/**
 * The entries of the command menu: actions, pages, tickets and customers that match; recent ones before
 * anything is typed.
 */
export function useCommands(typed: string): { groups: CommandGroup[]; isSearching: boolean } {
  const { slug } = useWorkspace();
  const actions = useActions();
  const places = useAllPlaces();
  const found = useFound(typed.trim());
  const [recent] = useState(() => recentCommands(slug));
  const go = usePlaceCommand();
  const groups: CommandGroup[] =
    typed.trim() === ""
      ? [
          {
            name: "Recent",
            commands: recent.flatMap(
              ({ href, ...kept }) =>
                (href === undefined ? actions.find(({ id }) => id === kept.id) : go({ ...kept, href })) ?? [],
            ),
          },
          { name: "Actions", commands: actions },
          { name: "Go to", commands: places },
        ]
      : [
          { name: "Actions", commands: matchCommands(actions, typed).slice(0, MOST) },
          { name: "Go to", commands: matchCommands(places, typed).slice(0, MOST) },
          { name: "Tickets", commands: found.tickets },
          { name: "People", commands: found.people },
        ];
  return { groups: groups.filter(({ commands }) => commands.length > 0), isSearching: found.isSearching };
}

/** Actions that were available when the menu opened. */
function useActions(): PlacedCommand[] {
  const [actions] = useState(() =>
    [...availableShortcuts()].flatMap(([group, shortcuts]) =>
      shortcuts.map(({ label, keys, run }) => ({ id: `${group}/${label}`, label, hint: group, keys, run })),
    ),
  );
  return actions.filter(({ hint }) => hint !== "Go");
}

function usePlaceCommand(): (place: Omit<PlacedCommand, "run"> & { href: string }) => PlacedCommand {
  const goTo = useGoTo();
  return (place) => ({ ...place, run: () => goTo(place.href) });
}

function useAllPlaces(): PlacedCommand[] {
  const { slug, me } = useWorkspace();
  const places = useDestinations();
  const go = usePlaceCommand();
  const settings = SETTINGS_PAGES.filter(({ permission }) => can(me.role, permission));
  return [
    ...places.map(go),
    ...settings.map(({ page, label }) =>
      go({ id: `settings/${page}`, label, hint: "Settings", href: `/${slug}/settings/${page}` }),
    ),
  ];
}

function useQuickSearch(typed: string, enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.quickSearch(slug, typed),
    queryFn: ({ signal }) => {
      const params = new URLSearchParams({ q: typed, timeZone: ownTimeZone() });
      return request<SearchPageDto>(apiPath(slug, `/search?${params}`), { signal });
    },
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

/** Tickets and customers, from the server. */
function useFound(typed: string) {
  const { slug } = useWorkspace();
  const go = usePlaceCommand();
  // A number finds a ticket from its first digit; a single letter finds too much.
  const enabled = typed.length > 1 || /^\d$/.test(typed);
  const tickets = useQuickSearch(typed, enabled);
  const people = usePeople(typed);
  const all = go({
    id: `search/${typed}`,
    label: `Search for “${typed}”`,
    href: viewPath(slug, searchView(typed)),
  });
  const items = enabled ? (tickets.data?.items ?? []) : [];
  return {
    isSearching: enabled && (tickets.isFetching || people.isFetching),
    tickets: [
      ...items.slice(0, MOST).map(({ ticket }) =>
        go({
          id: `ticket/${ticket.number}`,
          label: `#${ticket.number} ${ticket.subject}`,
          hint: ticket.requester.name || ticket.requester.email,
          href: ticketPath(slug, ticket.mergedInto ?? ticket.number, "all"),
        }),
      ),
      ...(typed === "" ? [] : [all]),
    ],
    people: (people.data ?? []).slice(0, MOST).map(({ id, name, email }) =>
      go({
        id: `person/${id}`,
        label: name || email,
        hint: email,
        href: viewPath(slug, searchView(`from:${quoteValue(email)}`)),
      }),
    ),
  };
}
