"use client";

import { BadgeCheck, ShieldAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useWorkspace } from "@/components/api/workspace-context";
import { DeskLink } from "@/components/inbox/desk-link";
import { ticketPath } from "@/components/inbox/desk-route";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Verification } from "@/lib/identity/schemas";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { exactTime } from "./format-time";
import { SameAddress } from "./same-address";
import { StatusDot } from "./status-dot";
import { STATUS_LOOKS } from "./status-labels";
import { methodExplained, methodLabel } from "./verification-words";

type CustomerPanelProps = {
  requester: TicketThreadDto["requester"];
  /** The number of the ticket that the panel stands beside. */
  ticket: number;
  view: string;
};

/** Who the customer is and how that is known. */
export function CustomerPanel({ requester, ticket, view }: CustomerPanelProps) {
  return (
    <div className="flex flex-col gap-5 text-sm">
      <div className="flex items-center gap-3">
        <Avatar name={requester.name || requester.email} />
        <h3 className="min-w-0 text-base font-semibold wrap-anywhere">{requester.name || "No name given"}</h3>
      </div>
      <div>
        <div className="flex items-center justify-between gap-2">
          <p className="text-xs text-muted">E-mail</p>
          <CopyButton value={requester.email} label="Copy e-mail" size="sm" className="border-line">
            Copy
          </CopyButton>
        </div>
        <p className="wrap-anywhere">{requester.email}</p>
      </div>
      <HowItIsKnown verification={requester.verification} />
      <SameAddress requester={requester} ticket={ticket} view={view} />
      <dl className="flex flex-col gap-2">
        <Fact name="First seen">
          <RelativeTime value={requester.createdAt} />
        </Fact>
        <Fact name="Last seen">
          {requester.lastSeenAt ? <RelativeTime value={requester.lastSeenAt} /> : "not in the portal yet"}
        </Fact>
      </dl>
      <Attributes id="attributes" title="From your product, signed" attributes={requester.attributes} />
      <Attributes
        id="page-attributes"
        title="Sent by the page, unsigned"
        hint="Anybody could have written these. Rely on none of them."
        attributes={requester.pageAttributes}
      />
      <OtherTickets tickets={requester.otherTickets} view={view} />
    </div>
  );
}

type AttributesProps = {
  id: string;
  title: string;
  hint?: string;
  attributes: CustomerPanelProps["requester"]["attributes"];
};

/** What is said about the person, and how far that can be relied on. */
function Attributes({ id, title, hint, attributes }: AttributesProps) {
  const facts = Object.entries(attributes);
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h4 id={id} className="text-xs font-medium text-muted">
        {title}
      </h4>
      {hint && <p className="text-xs text-pretty text-muted">{hint}</p>}
      <dl className="flex flex-col gap-2">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            <span className="wrap-anywhere">{String(value)}</span>
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function HowItIsKnown({ verification }: { verification: Verification }) {
  const { method, verifiedAt, secretLabel } = verification;
  const unverified = method === "none";
  const Icon = unverified ? ShieldAlert : BadgeCheck;
  const tone = unverified ? "text-danger" : "text-success";
  return (
    <section
      aria-label="Verification"
      className={cn(
        "flex flex-col gap-1 rounded-lg border p-3",
        unverified ? "border-danger/40 bg-danger-soft" : "border-success/30 bg-success-soft",
      )}
    >
      <p className={cn("flex items-center gap-1.5 font-semibold", tone)}>
        <Icon aria-hidden className="size-4 shrink-0" />
        {methodLabel(method)}
      </p>
      <p className="text-xs text-pretty">{methodExplained(method)}</p>
      {verifiedAt && <p className="text-xs">Checked {exactTime(verifiedAt)}</p>}
      {secretLabel && <p className="text-xs wrap-anywhere">Secret “{secretLabel}”</p>}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-muted">{name}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}

function OtherTickets({
  tickets,
  view,
}: {
  tickets: TicketThreadDto["requester"]["otherTickets"];
  view: string;
}) {
  const { slug } = useWorkspace();
  return (
    <section aria-labelledby="other-tickets" className="flex flex-col gap-1">
      <h4 id="other-tickets" className="pb-1 text-xs font-medium text-muted">
        Other tickets
      </h4>
      {tickets.length === 0 && <p className="text-muted">None.</p>}
      <ul className="-mx-2 flex flex-col">
        {tickets.map(({ number, subject, status }) => (
          <li key={number}>
            <DeskLink
              href={ticketPath(slug, number, view)}
              className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 hover:bg-subtle"
            >
              <span className="min-w-0 flex-1 truncate">{subject}</span>
              <span className="flex shrink-0 items-center gap-1.5 text-xs text-muted">
                <StatusDot status={status} />
                {STATUS_LOOKS[status].label}
              </span>
            </DeskLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
