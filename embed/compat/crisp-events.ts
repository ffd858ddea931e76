import type { Events } from "../sdk/events";
import type { EventName, LodgeMessage } from "../sdk/types";

/** Crisp's name of each event, ours, and what Crisp's listeners are given. */
const EVENTS: Readonly<Record<string, [name: EventName, payload: (payload: unknown) => unknown]>> = {
  "session:loaded": ["ready", () => undefined],
  "chat:opened": ["open", () => undefined],
  "chat:closed": ["close", () => undefined],
  "chat:initiated": ["open", () => undefined],
  "message:sent": ["messageSent", messageFrom("user")],
  "message:received": ["messageReceived", messageFrom("operator")],
};

/** A message in Crisp's form, with the number of its ticket. */
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

/** `on` and `off` by Crisp's names; `off` takes all listeners of a name away. */
export function crispListener(events: Events) {
  const added = new Map<string, { name: EventName; listener: (payload: unknown) => void }[]>();

  return {
    on(event: string, callback: unknown) {
      const known = EVENTS[event];
      if (!known || typeof callback !== "function") return;
      const [name, payload] = known;
      const listener = (given: unknown) => void (callback as (payload: unknown) => void)(payload(given));
      // A ticket's first message has no event of its own here, and is one there.
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
