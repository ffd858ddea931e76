"use client";

import { useEffect, useState } from "react";
import { useThread } from "@/components/lib/use-workspace-data";
import { focusedNumber, takeQueuedShortcut } from "@/components/list/list-focus";
import { runShortcut } from "@/components/shortcuts/shortcut-registry";
import { ShortcutScope, useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { Dialog } from "@/components/ui/dialog";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { Composer } from "@/components/ticket/composer/composer";
import { CustomerPanel } from "@/components/ticket/customer/customer-panel";
import { HeldBanner } from "./held-banner";
import { RelatedTickets } from "./related-tickets";
import { TicketHeader } from "./ticket-header";
import { FailedTicket, LoadingTicket } from "./ticket-states";
import { Timeline } from "@/components/ticket/timeline/timeline";
import { UnverifiedBanner } from "./unverified-banner";
import { useReply } from "@/components/ticket/composer/use-reply";
import { useReplyOrNote } from "./use-reply-or-note";
import { ReplyOrNote } from "./reply-or-note";
import { useWorkspace } from "@/components/lib/workspace-context";
import { ticketPath } from "@/components/lib/inbox-route";

type TicketPaneProps = { number: number; view: string };

/** A ticket: timeline, customer and composer. */
export function TicketPane({ number, view }: TicketPaneProps) {
  const thread = useThread(number);
  useFollowMerge(number, thread.data?.ticket.number ?? number, view);
  if (thread.isPending) return <LoadingTicket />;
  if (!thread.data) {
    return <FailedTicket number={number} error={thread.error} onRetry={() => void thread.refetch()} />;
  }
  return (
    <ShortcutScope value={() => (focusedNumber() ?? number) === number}>
      <Ticket thread={thread.data} view={view} />
      <PressedBefore number={number} />
    </ShortcutScope>
  );
}

/**
 * Runs a shortcut that was queued while the ticket was opening. Rendered last, so that all shortcuts are
 * registered.
 */
function PressedBefore({ number }: { number: number }) {
  useEffect(() => {
    const keys = takeQueuedShortcut(number);
    if (keys !== null) runShortcut(keys);
  }, [number]);
  return null;
}

function Ticket({ thread, view }: { thread: TicketThreadDto; view: string }) {
  const { ticket, requester, timeline } = thread;
  const [isCustomerShown, setIsCustomerShown] = useState(false);
  const writing = useReplyOrNote();
  const reply = useReply(thread, () => writing.write("reply"));
  useShortcuts("Ticket", [
    {
      keys: "shift+d",
      label: "Add customer note",
      run: () => {
        if (focusCustomerNote()) return;
        setIsCustomerShown(true);
        // After the dialog has taken the focus.
        setTimeout(focusCustomerNote, 30);
      },
    },
  ]);
  const panel = (
    <div className="flex flex-col gap-5 text-sm">
      <RelatedTickets number={ticket.number} related={thread.related} view={view} />
      <CustomerPanel requester={requester} ticket={ticket.number} view={view} />
    </div>
  );

  return (
    <article
      data-ticket-pane
      aria-labelledby="ticket-title"
      className="@container flex h-full min-h-0 flex-col"
    >
      <TicketHeader ticket={ticket} view={view} onShowCustomer={() => setIsCustomerShown(true)} />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <Timeline thread={thread} reply={reply} />
          <div className="mx-auto flex w-full max-w-3xl shrink-0 flex-col gap-2 px-4 pb-4">
            <HeldBanner ticket={ticket} />
            <UnverifiedBanner ticket={ticket} requester={requester} timeline={timeline} />
            <ReplyOrNote
              thread={thread}
              writing={writing}
              reply={<Composer thread={thread} reply={reply} writing={writing} />}
            />
          </div>
        </div>
        <aside
          aria-label="Customer"
          className="hidden w-68 shrink-0 overflow-y-auto border-l border-line bg-surface p-4 @3xl:block @6xl:w-80"
        >
          {panel}
        </aside>
      </div>
      <Dialog open={isCustomerShown} onOpenChange={setIsCustomerShown} title="Customer">
        {panel}
      </Dialog>
    </article>
  );
}

/** @returns false when the panel isn't visible */
function focusCustomerNote(): boolean {
  const fields = [...document.querySelectorAll<HTMLElement>("[data-customer-note]")];
  const shown = fields.find((field) => field.offsetParent !== null);
  shown?.focus();
  return shown !== undefined;
}

/** Replaces a merged ticket's URL by that of the ticket which has its messages. */
function useFollowMerge(asked: number, found: number, view: string): void {
  const { slug } = useWorkspace();
  useEffect(() => {
    if (asked !== found) window.history.replaceState(null, "", ticketPath(slug, found, view));
  }, [asked, found, slug, view]);
}
