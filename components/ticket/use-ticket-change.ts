"use client";

import { useTicketActions } from "@/components/ticket/actions/use-ticket-actions";
import type { TicketChange } from "@/components/ticket/actions/use-ticket-actions";
import { isActive } from "@/lib/tickets/model/status";
import { useAfterResolving } from "@/components/ticket/actions/use-after-resolving";

/** Changes the open ticket. One that is done makes room for what the agent wants to see then. */
export function useTicketChange(number: number): (change: TicketChange) => void {
  const { mutate } = useTicketActions(number);
  const afterResolving = useAfterResolving(number);
  return (change) => {
    if (change.kind === "status" && !isActive(change.status)) afterResolving();
    mutate(change);
  };
}
