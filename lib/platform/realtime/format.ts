/** One message of a text/event-stream. `id` is that of the latest message that had one. */
export type SseMessage = { id: string; event: string; data: string };

/**
 * Parses a text/event-stream from chunks of text that may break anywhere. Comments (heartbeats) and messages without
 * data are skipped, as the specification says.
 * @returns a function that takes the next chunk and returns the messages it completes
 */
export function createSseParser(): (chunk: string) => SseMessage[] {
  let rest = "";
  let id = "";
  let event = "";
  let data: string[] = [];

  const takeLine = (line: string): SseMessage[] => {
    if (line === "") {
      const message = { id, event: event || "message", data: data.join("\n") };
      const isEmpty = data.length === 0;
      event = "";
      data = [];
      return isEmpty ? [] : [message];
    }
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") data.push(value);
    else if (name === "event") event = value;
    else if (name === "id") id = value;
    return [];
  };

  return (chunk) => {
    // A lone CR at the end may be half of a CRLF, so it waits for the next chunk.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    return lines.flatMap(takeLine);
  };
}
