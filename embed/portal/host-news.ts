import type { PortalEvent, PortalState } from "@/components/portal/state";
import type { PortalMessageDto, PortalThreadDto } from "@/lib/tickets/messages/schemas";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";

/** A message as sent to the host page, without its files. */
type ToldMessage = {
  /** Null for visitors, who don't see ticket numbers. */
  number: number | null;
  text: string;
  author: string;
  /** ISO time. */
  createdAt: string;
  files: { name: string; size: number; type: string }[];
};

/** Messages to the host page, which become events (contract 2.4). */
export type HostMessage =
  | { type: "lodge:ready" | "lodge:renew" | "lodge:close" | "lodge:loggedOut" }
  | { type: "lodge:unread"; count: number }
  | ({ type: "lodge:messageSent" | "lodge:messageReceived" } & ToldMessage)
  | ({ type: "lodge:ticketCreated"; subject: string } & ToldMessage)
  | { type: "lodge:error"; code: string; message: string };

type News = (before: PortalState, event: PortalEvent, after: PortalState) => HostMessage[];
type Load = (number: number) => void;

/**
 * @param load fetches a thread: the list only shows that there is a reply, not its text
 * @returns a function that maps a state change to messages to the host page
 */
export function createHostNews(load: Load): News {
  const received = createReceived(load);
  return (before, event, after) => {
    const unread = unreadOf(after);
    const counted = event.type === "started" || unread !== unreadOf(before);
    return [
      ...happened(event),
      ...received(before, event).map((message): HostMessage => ({
        type: "lodge:messageReceived",
        ...message,
      })),
      ...(counted ? [{ type: "lodge:unread" as const, count: unread }] : []),
    ];
  };
}

const unreadOf = ({ tickets }: PortalState) => tickets.reduce((sum, { unread }) => sum + unread, 0);

function happened(event: PortalEvent): HostMessage[] {
  switch (event.type) {
    case "started":
      return [{ type: "lodge:ready" }];
    case "message-sent":
      return [{ type: "lodge:messageSent", ...told(event.ticket.number, event.message) }];
    case "ticket-changed": {
      const { ticket, created } = event;
      const { number, subject } = ticket;
      return created ? [{ type: "lodge:ticketCreated", subject, ...told(number, created) }] : [];
    }
    case "refused":
      return event.message ? [{ type: "lodge:error", code: event.code, message: event.message }] : [];
    default:
      return [];
  }
}

/** Reports each reply once, whether the list or the thread loads first. */
function createReceived(load: Load) {
  /** Tickets with a reply whose text is being fetched, with their unread count before it. */
  const awaited = new Map<number, number>();

  function expect(before: PortalState, tickets: PortalTicketDto[]): void {
    for (const { number, unread } of tickets) {
      const known = unreadBefore(before, number) ?? unread;
      if (unread <= known) continue;
      if (!awaited.has(number)) awaited.set(number, known);
      // The open thread is fetched anyway.
      if (before.view.name !== "thread" || before.view.number !== number) load(number);
    }
  }

  function arrive(before: PortalState, { ticket, messages }: PortalThreadDto): ToldMessage[] {
    const { number, unread } = ticket;
    const answers = messages.filter(({ author }) => author === "agent");
    const known = awaited.get(number) ?? unreadBefore(before, number) ?? unread;
    const earlier = before.threads[number]?.messages;
    const fresh = earlier
      ? answers.filter(({ id }) => !earlier.some((message) => message.id === id))
      : answers.slice(Math.min(answers.length, answers.length - unread + known));
    if (fresh.length > 0) awaited.delete(number);
    return fresh.map((message) => told(number, message));
  }

  return (before: PortalState, event: PortalEvent): ToldMessage[] => {
    if (event.type === "list-loaded" && !event.more) expect(before, event.tickets);
    return event.type === "thread-loaded" ? arrive(before, event.thread) : [];
  };
}

const unreadBefore = ({ tickets }: PortalState, number: number) =>
  tickets.find((ticket) => ticket.number === number)?.unread;

const told = (number: number, message: PortalMessageDto): ToldMessage => ({
  number,
  text: message.body,
  author: message.authorName,
  createdAt: message.createdAt,
  files: message.attachments.map(({ name, size, contentType }) => ({ name, size, type: contentType })),
});
