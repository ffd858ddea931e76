"use client";

import { useThread } from "@/components/lib/use-workspace-data";
import { TicketChoice } from "./ticket-choice";
import { useTicketMerge } from "./use-ticket-merge";

type MergeDialogProps = { number: number; onClose: () => void };

/** Into which of the customer's tickets this one goes. Others are found by their number, and say why they can't be it. */
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
