"use client";

import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { useState } from "react";

/** What is shown while the list is frozen. */
export type FrozenList = {
  shown: TicketListItemDto[];
  /** Number of tickets that are new or moved up and aren't shown in their place yet. */
  waiting: number;
};

/**
 * Keeps the order of a list while it changes: tickets keep their place and show their new state, new ones
 * wait, further pages are appended, and removed ones go.
 * @param stay id of a ticket to keep even when it has left the list, because the pointer is on it
 */
export function freezeOrder(
  shown: TicketListItemDto[],
  fresh: TicketListItemDto[],
  stay: string | null,
): FrozenList {
  const places = new Map(fresh.map(({ id }, index) => [id, index]));
  const known = new Set(shown.map(({ id }) => id));
  const there = shown.filter(({ id }) => places.has(id));
  const lowest = there.reduce((low, { id }) => Math.max(low, places.get(id) ?? -1), -1);
  const added = fresh.filter(({ id }) => !known.has(id));
  const below = added.filter(({ id }) => (places.get(id) ?? 0) > lowest);
  const kept = shown.flatMap((ticket) => {
    const place = places.get(ticket.id);
    if (place === undefined) return ticket.id === stay ? [ticket] : [];
    return fresh[place] ?? ticket;
  });
  return { shown: [...kept, ...below], waiting: added.length - below.length + countRisen(there, fresh) };
}

/** Tickets that moved up because they changed, not because others left or moved down. */
function countRisen(before: TicketListItemDto[], fresh: TicketListItemDto[]): number {
  const ranks = new Map(before.map((ticket, index) => [ticket.id, { ticket, index }]));
  return fresh
    .filter(({ id }) => ranks.has(id))
    .filter((ticket, now) => {
      const was = ranks.get(ticket.id);
      return was !== undefined && now < was.index && isMoved(was.ticket, ticket);
    }).length;
}

const isMoved = (was: TicketListItemDto, now: TicketListItemDto): boolean =>
  was.lastMessageAt !== now.lastMessageAt ||
  was.waitingSince !== now.waitingSince ||
  was.priority !== now.priority;

/** The tickets to show: live or frozen. @param stay id of the ticket under the pointer */
export function useFrozenList(
  items: TicketListItemDto[],
  held: boolean,
  stay: string | null,
): FrozenList & { release: () => void } {
  const [state, setState] = useState({ source: items, shown: items, waiting: 0 });
  const release = () => setState({ source: items, shown: items, waiting: 0 });
  if (!held && state.shown !== items) release();
  else if (state.source !== items) setState({ source: items, ...freezeOrder(state.shown, items, stay) });
  return { shown: state.shown, waiting: state.waiting, release };
}
