/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PortalTicketDto } from "@/lib/tickets/schemas";
import { isActive } from "@/lib/tickets/status";
import { useActions } from "./actions";
import { Composer } from "./composer";
import { Icon } from "./icon";
import { Message, PendingMessage } from "./message";
import type { Thread as ThreadState } from "./state";
import { usePortalState } from "./state-context";
import { StatusBadge } from "./status-badge";
import { TimeAgo } from "./time-ago";

/** One ticket: what was said, and the field to go on. */
export function Thread({ number }: { number: number }) {
  const { threads } = usePortalState();
  const thread = threads[number];
  const ticket = thread?.ticket;
  return (
    <article class="lodge-thread" data-status={ticket?.status} aria-labelledby="lodge-subject">
      <header class="lodge-thread-header">
        <BackButton />
        <h2 class="lodge-thread-subject" id="lodge-subject" tabIndex={-1}>
          {ticket?.subject ?? `Ticket #${number}`}
        </h2>
        {ticket && <About ticket={ticket} />}
      </header>
      {thread?.failed && <Failed message={thread.failed} />}
      {thread?.messages ? <Messages number={number} thread={thread} /> : !thread?.failed && <Skeleton />}
      {thread?.messages && ticket && <Composer ticket={ticket} draft={thread.draft} />}
    </article>
  );
}

/** Leads back to the list. */
export function BackButton() {
  const { show } = useActions();
  return (
    <button class="lodge-button lodge-back" type="button" onClick={() => show({ name: "list" })}>
      <Icon name="back" />
      Back to tickets
    </button>
  );
}

function About({ ticket }: { ticket: PortalTicketDto }) {
  const { setResolved } = useActions();
  const [busy, setBusy] = useState(false);
  const change = (resolved: boolean) => {
    setBusy(true);
    void setResolved(ticket.number, resolved).finally(() => setBusy(false));
  };
  return (
    <div class="lodge-thread-about">
      <StatusBadge status={ticket.status} />
      {ticket.category && <span class="lodge-ticket-category">{ticket.category}</span>}
      <span class="lodge-ticket-number">#{ticket.number}</span>
      <span class="lodge-thread-opened">
        opened <TimeAgo class="lodge-ticket-time" at={ticket.createdAt} />
      </span>
      {isActive(ticket.status) && (
        <button class="lodge-button lodge-resolve" type="button" disabled={busy} onClick={() => change(true)}>
          <Icon name="check" />
          Mark as solved
        </button>
      )}
      {ticket.status === "resolved" && (
        <button class="lodge-button lodge-reopen" type="button" disabled={busy} onClick={() => change(false)}>
          Reopen ticket
        </button>
      )}
    </div>
  );
}

function Messages({ number, thread }: { number: number; thread: ThreadState }) {
  const list = useRef<HTMLOListElement>(null);
  const count = (thread.messages?.length ?? 0) + thread.pending.length;
  const last = thread.messages?.at(-1)?.id;
  useLayoutEffect(() => {
    const element = list.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [number, count, last]);
  return (
    // Scrollable, so the keyboard must be able to reach it.
    <ol class="lodge-messages" ref={list} tabIndex={0} aria-label="Messages">
      {thread.messages?.map((message) => (
        <Message key={message.id} message={message} />
      ))}
      {thread.pending.map((pending) => (
        <PendingMessage key={pending.key} number={number} pending={pending} />
      ))}
    </ol>
  );
}

function Failed({ message }: { message: string }) {
  const { reload } = useActions();
  return (
    <div class="lodge-error" role="alert">
      <p class="lodge-error-text">{message}</p>
      <button class="lodge-button" type="button" onClick={reload}>
        Try again
      </button>
    </div>
  );
}

function Skeleton() {
  return (
    <div class="lodge-skeleton" aria-busy="true" aria-label="Loading the messages">
      <span class="lodge-skeleton-message" />
      <span class="lodge-skeleton-message" />
      <span class="lodge-skeleton-message" />
    </div>
  );
}
