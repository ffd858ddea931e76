import type { PortalEvent, PortalState } from "@/components/portal/state";

/** What the page around the portal is told (contract 2.4 makes events of it). Numbers, never texts of tickets. */
export type HostMessage =
  | { type: "lodge:ready" | "lodge:renew" | "lodge:close" | "lodge:loggedOut" }
  | { type: "lodge:unread"; count: number }
  | { type: "lodge:ticketCreated" | "lodge:messageSent" | "lodge:messageReceived"; number: number }
  | { type: "lodge:error"; code: string; message: string };

const unreadOf = ({ tickets }: PortalState) => tickets.reduce((sum, { unread }) => sum + unread, 0);

/** @returns what a change of the portal's state means for the page around it. */
export function hostNews(before: PortalState, event: PortalEvent, after: PortalState): HostMessage[] {
  const unread = unreadOf(after);
  const counted = event.type === "started" || unread !== unreadOf(before);
  return [...happened(before, event), ...(counted ? [{ type: "lodge:unread" as const, count: unread }] : [])];
}

function happened(before: PortalState, event: PortalEvent): HostMessage[] {
  switch (event.type) {
    case "started":
      return [{ type: "lodge:ready" }];
    case "message-sent":
      return [{ type: "lodge:messageSent", number: event.ticket.number }];
    case "ticket-changed":
      return event.created ? [{ type: "lodge:ticketCreated", number: event.ticket.number }] : [];
    case "list-loaded":
      return event.more ? [] : event.tickets.filter(isNews(before)).map(received);
    case "thread-loaded":
      return isNews(before)(event.thread.ticket) ? [received(event.thread.ticket)] : [];
    case "refused":
      return event.message ? [{ type: "lodge:error", code: event.code, message: event.message }] : [];
    default:
      return [];
  }
}

const received = ({ number }: { number: number }): HostMessage => ({ type: "lodge:messageReceived", number });

/** Only answers of agents are unread, so one more of them is a message received. */
const isNews = (before: PortalState) => {
  const known = new Map(before.tickets.map(({ number, unread }) => [number, unread]));
  return ({ number, unread }: { number: number; unread: number }) => unread > (known.get(number) ?? unread);
};
