"use client";

import { Hourglass } from "lucide-react";
import { useTicketActions } from "@/components/ticket/actions/use-ticket-actions";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { Button } from "@/components/ui/button";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";

/** Says why a ticket is on hold, and lets an agent release it. Renders nothing otherwise. */
export function HeldBanner({ ticket }: { ticket: TicketListItemDto }) {
  const actions = useTicketActions(ticket.number);
  const release = () => actions.mutate({ isHeld: false });
  useShortcuts("Ticket", [
    { keys: "h", label: "Release ticket", run: release, when: ticket.isHeld && !actions.isPending },
  ]);
  if (!ticket.isHeld) return null;
  return (
    <div
      role="note"
      className="flex items-center gap-2.5 rounded-lg border border-line bg-subtle p-3 text-sm"
    >
      <Hourglass aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 text-pretty">
        <strong className="font-semibold">On hold until the sender verifies their email.</strong> Deleted
        after 7 days.
      </p>
      <Button onClick={release} disabled={actions.isPending}>
        Release
      </Button>
    </div>
  );
}
