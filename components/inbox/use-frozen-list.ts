"use client";

import { useState } from "react";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { holdOrder } from "./freeze-order";
import type { HeldList } from "./freeze-order";

/**
 * The tickets to show: as they are, or held still.
 * @param stay id of the one under the pointer
 */
export function useHeldList(
  items: TicketListItemDto[],
  held: boolean,
  stay: string | null,
): HeldList & { release: () => void } {
  const [state, setState] = useState({ source: items, shown: items, waiting: 0 });
  const release = () => setState({ source: items, shown: items, waiting: 0 });
  if (!held && state.shown !== items) release();
  else if (state.source !== items) setState({ source: items, ...holdOrder(state.shown, items, stay) });
  return { shown: state.shown, waiting: state.waiting, release };
}
