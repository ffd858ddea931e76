"use client";

import { useThread } from "@/components/api/use-workspace-data";
import { TicketChoice } from "./ticket-choice";
import { useMoves } from "./use-moves";

type MergeDialogProps = { number: number; onClose: () => void };

/** Into which of the customer's tickets this one goes. */
export function MergeDialog({ number, onClose }: MergeDialogProps) {
  const { merge } = useMoves(number);
  const requester = useThread(number).data?.requester;
  return (
    <TicketChoice
      title={`Merge #${number} into`}
      description="All messages, notes and drafts go to the ticket you choose, and the customer sees one ticket. It can be undone."
      tickets={requester?.otherTickets ?? []}
      onChoose={(into) => merge.mutate(into)}
      onClose={onClose}
    />
  );
}
