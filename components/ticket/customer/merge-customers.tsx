"use client";

import { useState } from "react";
import { errorMessage } from "@/components/lib/request";
import { useContactMerge, useContactMergePreview } from "./use-contact-merge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { MergeSideDto } from "@/lib/tickets/contact-merging/schemas";
import { methodLabel } from "./verification-labels";

type MergeCustomersProps = {
  /** The customer to keep. */
  contactId: string;
  otherId: string;
  ticket: number;
  open: boolean;
  onClose: () => void;
};

/** Explains what a merge does before it happens. */
export function MergeCustomers({ contactId, otherId, ticket, open, onClose }: MergeCustomersProps) {
  const preview = useContactMergePreview(contactId, open);
  const [key] = useState(() => crypto.randomUUID());
  const merge = useContactMerge(contactId, key);
  const { contact, other } = preview.data ?? {};
  const isThere = contact !== undefined && other?.id === otherId;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Merge customers"
      description="Only merge if you’re sure they’re the same person. This can’t be undone."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="danger"
            disabled={!isThere}
            pending={merge.isPending}
            onClick={() => merge.mutate({ otherId, ticket }, { onSuccess: onClose })}
          >
            Merge
          </Button>
        </>
      }
    >
      {preview.isPending && <Skeleton className="h-40" />}
      {preview.isError && <Notice tone="danger">{errorMessage(preview.error)}</Notice>}
      {preview.data && !isThere && (
        <Notice tone="warning">These customers no longer share an email address.</Notice>
      )}
      {isThere && <Consequences stays={contact} goes={other} />}
    </Dialog>
  );
}

function Consequences({ stays, goes }: { stays: MergeSideDto; goes: MergeSideDto }) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side heading="Keep" side={stays} />
        <Side heading="Merge into it" side={goes} />
      </div>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-pretty">
        <li>
          {goes.tickets === 0
            ? `${goes.name} has no tickets to move.`
            : `${ticketsOf(goes)} of ${goes.name} ${goes.tickets === 1 ? "moves" : "move"} to ${stays.name}, with messages, attachments, and drafts.`}
        </li>
        <li>
          Anyone who signs in as either one sees all of them:{" "}
          {ticketsOf({ tickets: stays.tickets + goes.tickets })}.
        </li>
        <li>
          {goes.name}’s open portals close and reopen as {stays.name}.
        </li>
        <li>The name {goes.name} is removed. History and the audit log record who merged them.</li>
      </ul>
    </>
  );
}

const ticketsOf = ({ tickets }: Pick<MergeSideDto, "tickets">) =>
  `${String(tickets)} ${tickets === 1 ? "ticket" : "tickets"}`;

function Side({ heading, side }: { heading: string; side: MergeSideDto }) {
  return (
    <section
      aria-label={heading}
      className="flex min-w-0 flex-col gap-1 rounded-lg border border-line p-3 text-sm"
    >
      <h3 className="text-xs font-medium text-muted">{heading}</h3>
      <p className="font-semibold wrap-anywhere">{side.name || side.email}</p>
      <p className="text-xs text-muted">{ticketsOf(side)}</p>
      <ul className="flex flex-col gap-1 pt-1 text-xs">
        {side.identities.map(({ kind, value, method }) => (
          <li key={`${kind}:${value}`} className="wrap-anywhere">
            {kind === "email" ? value : `External ID ${value}`}
            <span className="text-muted"> · {methodLabel(method)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
