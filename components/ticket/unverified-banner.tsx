"use client";

import { ShieldAlert } from "lucide-react";
import { useTicketActions } from "@/components/ticket/actions/use-ticket-actions";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { Button } from "@/components/ui/button";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";

/** Warns about unverified customers and messages. Renders nothing for verified ones. */
export function UnverifiedBanner({
  ticket,
  requester,
  timeline,
}: Pick<TicketThreadDto, "ticket" | "requester" | "timeline">) {
  const actions = useTicketActions(ticket.number);
  const doubt = reasonForDoubt(requester, timeline);
  const mayHold = requester.verification.method === "none" && !ticket.isHeld && isActive(ticket);
  const hold = () => actions.mutate({ isHeld: true });
  useShortcuts("Ticket", [
    {
      keys: "h",
      label: "Put ticket on hold",
      run: hold,
      when: doubt !== null && mayHold && !actions.isPending,
    },
  ]);
  if (!doubt) return null;
  return (
    <div
      role="note"
      className="flex items-start gap-2.5 rounded-lg border border-danger/40 bg-danger-soft p-3 text-sm"
    >
      <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <p className="min-w-0 flex-1 text-pretty">
        <strong className="font-semibold text-danger">{doubt}</strong> Anyone can type{" "}
        <span className="font-medium wrap-anywhere">{requester.email}</span>. Don’t share account details or
        make changes based on this message. Ask them to write from inside your product.
      </p>
      {mayHold && (
        <Button size="sm" onClick={hold} disabled={actions.isPending}>
          Put on hold
        </Button>
      )}
    </div>
  );
}

const isActive = ({ status }: TicketThreadDto["ticket"]) => status === "open" || status === "pending";

/** A verified customer's ticket may still end with an unverified message. */
function reasonForDoubt(
  requester: TicketThreadDto["requester"],
  timeline: TicketThreadDto["timeline"],
): string | null {
  if (requester.verification.method === "none") return "This customer is unverified.";
  const latest = timeline.findLast((item) => item.kind === "message" && item.author === "customer");
  const isDoubtful = latest?.kind === "message" && latest.verification?.method === "none";
  return isDoubtful ? "The latest message is unverified." : null;
}
