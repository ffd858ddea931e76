import "server-only";

const encoder = new TextEncoder();

export type StreamWriter = {
  isOpen: () => boolean;
  /** Whether the reader has taken what was sent, but for a buffer's worth. */
  hasRoom: () => boolean;
  send: (text: string) => void;
  end: (reason?: string) => void;
};

/** What is written into a stream of server-sent events. Once it has ended, nothing goes wrong any more. */
export function streamWriter(controller: ReadableStreamDefaultController<Uint8Array>): StreamWriter {
  let isOpen = true;
  const send = (text: string) => {
    if (isOpen) controller.enqueue(encoder.encode(text));
  };
  const end = (reason?: string) => {
    if (reason) send(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
    if (!isOpen) return;
    isOpen = false;
    try {
      controller.close();
    } catch {
      // The reader has gone already.
    }
  };
  return { isOpen: () => isOpen, hasRoom: () => (controller.desiredSize ?? 0) > 0, send, end };
}
