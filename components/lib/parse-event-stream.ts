/** One event of a server-sent event stream. */
export type StreamEvent = { event: string; data: string; id: string | null };

/**
 * Parses an event stream. Comments (the heartbeat) yield nothing.
 * @returns a function that takes the next chunk and returns the events it completes
 */
export function createEventStreamParser(): (chunk: string) => StreamEvent[] {
  let rest = "";
  let event: StreamEvent = { event: "message", data: "", id: null };

  return (chunk) => {
    const events: StreamEvent[] = [];
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (event.data !== "" || event.event !== "message") events.push(event);
        event = { event: "message", data: "", id: null };
      } else event = withLine(event, line);
    }
    return events;
  };
}

function withLine(event: StreamEvent, line: string): StreamEvent {
  const colon = line.indexOf(":");
  if (colon === 0) return event;
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
  if (field === "event") return { ...event, event: value };
  if (field === "id") return { ...event, id: value };
  if (field === "data") return { ...event, data: event.data === "" ? value : `${event.data}\n${value}` };
  return event;
}
