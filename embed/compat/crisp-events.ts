import type { Events } from "../sdk/events";
import type { EventName, LodgeMessage } from "../sdk/types";

/** Crisp's event names, ours, and the arguments for Crisp's listeners. */
const EVENTS: Readonly<Record<string, [name: EventName, payload: (payload: unknown) => unknown]>> = {
  "session:loaded": ["ready", () => undefined],
  "chat:opened": ["open", () => undefined],
  "chat:closed": ["close", () => undefined],
  "chat:initiated": ["open", () => undefined],
  "message:sent": ["messageSent", messageFrom("user")],
  "message:received": ["messageReceived", messageFrom("operator")],
};

/** A message in Crisp's format, with its ticket's number. */
function messageFrom(from: "user" | "operator") {
  return (payload: unknown) => {
    const { number, text, author, createdAt } = payload as LodgeMessage;
    const timestamp = Date.parse(createdAt);
    return {
      ...{ type: "text", from, origin: "chat", content: text },
      ...{ timestamp, fingerprint: timestamp, user: { nickname: author }, ticket: number },
    };
  };
}

/** `on` and `off` with Crisp's event names; `off` removes all listeners of an event. */
export function crispListener(events: Events) {
  const added = new Map<string, { name: EventName; listener: (payload: unknown) => void }[]>();

  return {
    on(event: string, callback: unknown) {
      const known = EVENTS[event];
      if (!known || typeof callback !== "function") return;
      const [name, payload] = known;
      const listener = (given: unknown) => void (callback as (payload: unknown) => void)(payload(given));
      // Crisp also emits an event for a ticket's first message; Lodge doesn't.
      const names: EventName[] = event === "message:sent" ? [name, "ticketCreated"] : [name];
      for (const one of names) {
        events.on(one, listener);
        added.set(event, [...(added.get(event) ?? []), { name: one, listener }]);
      }
    },
    off(event: string) {
      for (const { name, listener } of added.get(event) ?? []) events.off(name, listener);
      added.delete(event);
    },
  };
}
