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
  /** Who stays. */
  contactId: string;
  otherId: string;
  ticket: number;
  open: boolean;
  onClose: () => void;
};

/** Says exactly what a merge does before it does it. */
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
      title="Merge two customers"
      description="Do this only if you are sure that they are one person. It cannot be undone."
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
        <Notice tone="warning">
          This has changed meanwhile: the two have no address in common any more.
        </Notice>
      )}
      {isThere && <Consequences stays={contact} goes={other} />}
    </Dialog>
  );
}

function Consequences({ stays, goes }: { stays: MergeSideDto; goes: MergeSideDto }) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side heading="Stays" side={stays} />
        <Side heading="Is merged into them" side={goes} />
      </div>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-pretty">
        <li>
          {goes.tickets === 0
            ? `${goes.name} has no tickets to move.`
            : `${ticketsOf(goes)} of ${goes.name} ${goes.tickets === 1 ? "moves" : "move"} to ${stays.name}, with messages, files and drafts.`}
        </li>
        <li>
          Whoever signs in as either of them sees all of it:{" "}
          {ticketsOf({ tickets: stays.tickets + goes.tickets })}.
        </li>
        <li>
          Pages that {goes.name} has open end, and open again as {stays.name}.
        </li>
        <li>The name {goes.name} goes. Who merged them is kept in the history and in the audit log.</li>
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
            {kind === "email" ? value : `Your product’s id ${value}`}
            <span className="text-muted"> · {methodLabel(method)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
