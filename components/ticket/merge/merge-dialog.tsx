"use client";

import { useThread } from "@/components/lib/use-workspace-data";
import { TicketChoice } from "./ticket-choice";
import { useTicketMerge } from "./use-ticket-merge";

type MergeDialogProps = { number: number; onClose: () => void };

/**
 * Merges the ticket into another one of the same customer. Others are found by number, with the reason they
 * can't be chosen.
 */
export function MergeDialog({ number, onClose }: MergeDialogProps) {
  const { merge } = useTicketMerge(number);
  const requester = useThread(number).data?.requester;
  const name = requester?.name || requester?.email || "this customer";
  return (
    <TicketChoice
      title={`Merge #${number} into`}
      description="All messages, notes, and drafts move to the ticket you choose, and the customer sees one ticket. You can undo this."
      tickets={requester?.otherTickets ?? []}
      from={requester?.email ?? null}
      refuse={(ticket) => {
        if (ticket.number === number) return "This ticket";
        if (ticket.requester.id !== requester?.id) return "Different customer";
        if (ticket.mergedInto !== null) return `Merged into #${ticket.mergedInto}`;
        return ticket.isHeld ? "On hold" : null;
      }}
      nothingFound={`No matching tickets from ${name}.`}
      onChoose={(into) => merge.mutate(into)}
      onClose={onClose}
    />
  );
}
