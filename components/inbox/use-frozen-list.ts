"use client";

import { useState } from "react";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { freezeOrder } from "./freeze-order";
import type { FrozenList } from "./freeze-order";

/**
 * The tickets to show: as they are, or held still.
 * @param stay id of the one under the pointer
 */
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
