/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import { isActive } from "@/lib/tickets/model/labels";
import { useActions } from "./actions";
import { Composer } from "./composer";
import { Icon } from "./icon";
import { Message, PendingMessage } from "./message";
import { Rating } from "./rating";
import type { Thread as ThreadState } from "./state";
import { usePortalState } from "./state-context";
import { StatusBadge } from "./status-badge";
import { TimeAgo } from "./time-ago";

/** One ticket: its messages and the reply form. */
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
        {ticket && <Resolution ticket={ticket} />}
        {ticket && <About ticket={ticket} />}
      </header>
      <Content number={number} thread={thread} />
    </article>
  );
}

function Content({ number, thread }: { number: number; thread: ThreadState | undefined }) {
  if (thread?.failed) return <Failed message={thread.failed} />;
  if (!thread?.messages) return <Skeleton />;
  return (
    <>
      <Messages number={number} thread={thread} />
      <Rating number={number} thread={thread} />
      {thread.ticket && <Composer ticket={thread.ticket} draft={thread.draft} />}
    </>
  );
}

/** Returns to the list. */
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
  return (
    <div class="lodge-thread-about">
      <StatusBadge status={ticket.status} />
      {ticket.category && <span class="lodge-ticket-category">{ticket.category}</span>}
      <span class="lodge-ticket-number">#{ticket.number}</span>
      <span class="lodge-thread-opened">
        opened <TimeAgo class="lodge-ticket-time" at={ticket.createdAt} />
      </span>
    </div>
  );
}

/** A closed ticket has neither button: replying to it opens a follow-up. */
function Resolution({ ticket }: { ticket: PortalTicketDto }) {
  const { setResolved } = useActions();
  const [busy, setBusy] = useState(false);
  if (ticket.status === "closed") return null;
  const active = isActive(ticket.status);
  const change = () => {
    setBusy(true);
    void setResolved(ticket.number, active).finally(() => setBusy(false));
  };
  return (
    <button class="lodge-button lodge-resolution" type="button" disabled={busy} onClick={change}>
      {active && <Icon name="check" />}
      {active ? "Mark as solved" : "Reopen ticket"}
    </button>
  );
}

/** Distance from the end, in pixels, within which the view follows new messages. */
const NEAR = 80;

function Messages({ number, thread }: { number: number; thread: ThreadState }) {
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const count = thread.messages?.length ?? 0;
  const own = thread.pending.map(({ failed }) => failed ?? "").join();
  const sending = thread.pending.length;
  const toEnd = () => {
    const element = list.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  };
  useLayoutEffect(() => {
    atEnd.current = true;
    toEnd();
  }, [number, sending]);
  useLayoutEffect(toEnd, [count, own]);
  return (
    // Scrollable, so it must be focusable by keyboard.
    <ol
      class="lodge-messages"
      ref={list}
      tabIndex={0}
      aria-label="Conversation"
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
      }}
      onLoadCapture={toEnd}
    >
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
    <div class="lodge-skeleton" aria-busy="true" aria-label="Loading">
      <span class="lodge-skeleton-message" />
      <span class="lodge-skeleton-message" />
      <span class="lodge-skeleton-message" />
    </div>
  );
}
