import type { Events } from "./events";
import type { Message } from "./frame";

type Reactions = { count: (unread: number) => void; onClose: () => void };

/** Makes events of what the portal says. What does not look as agreed is left alone. */
export function createRelay(events: Events, { count, onClose }: Reactions) {
  return (message: Message): void => {
    const { number, count: unread, code } = message as Record<string, unknown>;
    switch (message.type) {
      case "lodge:unread":
        if (typeof unread === "number") count(unread);
        return;
      case "lodge:ticketCreated":
      case "lodge:messageSent":
      case "lodge:messageReceived":
        if (typeof number === "number") events.emit(NAMES[message.type], { number });
        return;
      case "lodge:error":
        events.emit("error", { code: String(code), message: String(message["message"]) });
        return;
      case "lodge:close":
        onClose();
    }
  };
}

const NAMES = {
  "lodge:ticketCreated": "ticketCreated",
  "lodge:messageSent": "messageSent",
  "lodge:messageReceived": "messageReceived",
} as const;
