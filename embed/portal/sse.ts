/** One message of a text/event-stream. */
export type SseMessage = { id: string; event: string; data: string };

/**
 * Reads a text/event-stream from chunks of text that may break anywhere.
 * Comments (heartbeats) and messages without data are swallowed, as the format says; the id stays until the next one.
 * @returns a function that takes the next chunk.
 */
export function sseParser(onMessage: (message: SseMessage) => void): (chunk: string) => void {
  let rest = "";
  let id = "";
  let event = "";
  let data: string[] = [];

  const finish = () => {
    if (data.length > 0) onMessage({ id, event: event || "message", data: data.join("\n") });
    event = "";
    data = [];
  };
  const takeLine = (line: string) => {
    if (line === "") return finish();
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") data.push(value);
    else if (name === "event") event = value;
    else if (name === "id") id = value;
  };

  return (chunk) => {
    // A lone CR at the end may be half of a CRLF, so it waits for the next chunk.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    lines.forEach(takeLine);
  };
}
