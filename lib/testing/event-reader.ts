export type StreamEvent = { id: number | null; event: string; data: Record<string, unknown> };

const FIELD = /^(id|event|data): ?(.*)$/;

function parse(block: string): StreamEvent | null {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name && value !== undefined) fields.set(name, value);
  }
  const event = fields.get("event");
  if (!event) return null;
  const data = JSON.parse(fields.get("data") ?? "{}") as Record<string, unknown>;
  return { id: fields.has("id") ? Number(fields.get("id")) : null, event, data };
}

/** Reads a stream of server-sent events as a client does: whole events only, in order, until it ends. */
export async function* readEvents(response: Response): AsyncGenerator<StreamEvent> {
  if (!response.body) throw new Error("A stream without a body.");
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parse(block);
      if (event) yield event;
    }
  }
}

/** Reads until something is true of what was read, or the stream ends. */
export async function readUntil(
  response: Response,
  isEnough: (events: StreamEvent[]) => boolean,
): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of readEvents(response)) {
    events.push(event);
    if (isEnough(events)) break;
  }
  return events;
}
