"use client";

import { BadgeCheck, ShieldAlert } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Verification } from "@/lib/identity/schemas";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { CustomerAttributes } from "./customer-attributes";
import { CustomerNotes } from "./customer-notes";
import { CustomerRatings } from "./customer-ratings";
import { Fact } from "./fact";
import { exactTime } from "@/components/lib/format-time";
import { OtherTickets } from "./other-tickets";
import { SameEmail } from "./same-email";
import { methodExplanation, methodLabel } from "./verification-labels";
import { useNow } from "@/components/ui/use-now";

type CustomerPanelProps = {
  requester: TicketThreadDto["requester"];
  /** The number of the ticket next to the panel. */
  ticket: number;
  view: string;
};

/** The customer's details and how they were verified. */
export function CustomerPanel({ requester, ticket, view }: CustomerPanelProps) {
  return (
    <div className="flex flex-col gap-5 text-sm">
      <div className="flex items-center gap-3">
        <Avatar name={requester.name || requester.email} />
        <h3 className="min-w-0 text-base font-semibold wrap-anywhere">{requester.name || "No name"}</h3>
      </div>
      <div>
        <div className="flex items-center justify-between gap-2">
          <p className="text-xs text-muted">Email</p>
          <CopyButton value={requester.email} label="Copy email" size="sm" className="border-line">
            Copy
          </CopyButton>
        </div>
        <p className="wrap-anywhere">{requester.email}</p>
      </div>
      <HowItIsKnown verification={requester.verification} />
      <SameEmail requester={requester} ticket={ticket} view={view} />
      <dl className="flex flex-col gap-2">
        <CustomerTime timeZone={requester.timeZone} />
        {requester.locale && <Fact name="Language">{languageName(requester.locale)}</Fact>}
        <Fact name="First seen">
          <RelativeTime value={requester.createdAt} />
        </Fact>
        <Fact name="Last seen">
          {requester.lastSeenAt ? <RelativeTime value={requester.lastSeenAt} /> : "Never in the portal"}
        </Fact>
      </dl>
      <CustomerNotes contactId={requester.id} notes={requester.notes} />
      <CustomerAttributes id="attributes" title="Signed by your server" attributes={requester.attributes} />
      <CustomerAttributes
        id="page-attributes"
        title="Unsigned, from the page"
        hint="Anyone could have set these. Don’t rely on them."
        attributes={requester.pageAttributes}
      />
      <CustomerRatings ratings={requester.ratings} view={view} />
      <OtherTickets requester={requester} view={view} />
    </div>
  );
}

function languageName(locale: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale;
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
      <p className="text-xs text-pretty">{methodExplanation(method)}</p>
      {verifiedAt && <p className="text-xs">Checked {exactTime(verifiedAt)}</p>}
      {secretLabel && <p className="text-xs wrap-anywhere">Secret “{secretLabel}”</p>}
    </section>
  );
}

/** The customer's local time. */
function CustomerTime({ timeZone }: { timeZone: string | null }) {
  const now = useNow();
  if (!timeZone || now === null) return null;
  const time = new Intl.DateTimeFormat("en", {
    timeZone,
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  return (
    <Fact name="Local time">
      {time.format(now)} for them
      <span className="block text-xs text-muted">{timeZone.replaceAll("_", " ")}</span>
    </Fact>
  );
}
