"use client";

import { useThread } from "@/components/lib/use-workspace-data";
import { TicketChoice } from "./ticket-choice";
import { useTicketMerge } from "./use-ticket-merge";

type LinkDialogProps = { number: number; onClose: () => void };

/** Links the ticket to another one. */
export function LinkDialog({ number, onClose }: LinkDialogProps) {
  const { link } = useTicketMerge(number);
  const thread = useThread(number).data;
  const linked = thread?.related.map((ticket) => ticket.number) ?? [];
  return (
    <TicketChoice
      title={`Link #${number} to`}
      description="Linked tickets point to each other. Customers don’t see this."
      tickets={(thread?.requester.otherTickets ?? []).filter((ticket) => !linked.includes(ticket.number))}
      from={null}
      refuse={(ticket) => {
        if (ticket.number === number) return "This ticket";
        if (ticket.mergedInto !== null) return `Merged into #${ticket.mergedInto}`;
        return linked.includes(ticket.number) ? "Linked" : null;
      }}
      nothingFound="No matching tickets."
      onChoose={(other) => link.mutate({ other, isLinked: true })}
      onClose={onClose}
    />
  );
}
