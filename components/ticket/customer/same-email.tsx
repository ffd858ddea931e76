"use client";

import { useState } from "react";
import { useContactSeparation } from "./use-contact-merge";
import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { ticketPath } from "@/components/lib/inbox-route";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SameAddressDto, TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { exactTime } from "@/components/lib/format-time";
import { MergeCustomers } from "./merge-customers";

type SameEmailProps = { requester: TicketThreadDto["requester"]; ticket: number; view: string };

/**
 * Another customer has verified the same email: agents must not confuse the two, and can decide whether they
 * are the same person. Nothing is shown for unverified ones.
 */
export function SameEmail({ requester, ticket, view }: SameEmailProps) {
  const [isMerging, setIsMerging] = useState(false);
  const separation = useContactSeparation(requester.id);
  const { sameAddress: other } = requester;
  if (!other) return null;
  const decide = (decision: "apart" | "open") => separation.mutate({ otherId: other.id, ticket, decision });
  if (other.apart)
    return (
      <p className="text-xs text-muted">
        Kept separate from {other.name}, who has the same email address. Decided by {other.apart.by},{" "}
        {exactTime(other.apart.at)}.{" "}
        <button
          type="button"
          className="cursor-pointer underline hover:text-text"
          disabled={separation.isPending}
          onClick={() => decide("open")}
        >
          Reconsider
        </button>
      </p>
    );
  return (
    <Notice tone="warning">
      {other.mayMerge
        ? `${other.name} also verified this email address. They’re kept separate until someone decides.`
        : `${other.name} verified this email address. We don’t know if this is the same person.`}
      <LatestTicket other={other} view={view} />
      {other.mayMerge && (
        <div className="flex flex-wrap gap-2 pt-2">
          <Button size="sm" onClick={() => setIsMerging(true)}>
            Merge…
          </Button>
          <Button size="sm" pending={separation.isPending} onClick={() => decide("apart")}>
            {" "}
            Keep separate{" "}
          </Button>
          <MergeCustomers
            key={other.id}
            contactId={requester.id}
            otherId={other.id}
            ticket={ticket}
            open={isMerging}
            onClose={() => setIsMerging(false)}
          />
        </div>
      )}
    </Notice>
  );
}

function LatestTicket({ other, view }: { other: SameAddressDto; view: string }) {
  const { slug } = useWorkspace();
  if (other.ticket === null) return null;
  return (
    <>
      {" "}
      <InboxLink href={ticketPath(slug, other.ticket, view)} className="underline">
        Their latest ticket is #{other.ticket}
      </InboxLink>
    </>
  );
}
