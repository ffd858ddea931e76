import type { Events } from "./events";
import type { Message } from "./frame";
import type { LodgeMessage } from "./types";

type Reactions = { count: (unread: number) => void; onClose: () => void };

/** Turns the portal's messages into events. Ignores malformed ones. */
export function createRelay(events: Events, { count, onClose }: Reactions) {
  return (message: Message): void => {
    const { count: unread, code, subject } = message as Record<string, unknown>;
    switch (message.type) {
      case "lodge:unread":
        if (typeof unread === "number") count(unread);
        return;
      case "lodge:ticketCreated":
        return events.emit("ticketCreated", { ...messageOf(message), subject: textOf(subject) });
      case "lodge:messageSent":
        return events.emit("messageSent", messageOf(message));
      case "lodge:messageReceived":
        return events.emit("messageReceived", messageOf(message));
      case "lodge:error":
        events.emit("error", { code: String(code), message: String(message["message"]) });
        return;
      case "lodge:close":
        onClose();
    }
  };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

function messageOf({
  number,
  text,
  author,
  createdAt,
  files,
}: Readonly<Record<string, unknown>>): LodgeMessage {
  return {
    number: typeof number === "number" ? number : null,
    text: textOf(text),
    author: textOf(author),
    createdAt: textOf(createdAt) || new Date().toISOString(),
    files: Array.isArray(files) ? (files as LodgeMessage["files"]) : [],
  };
}
