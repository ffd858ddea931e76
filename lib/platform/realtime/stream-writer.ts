import "server-only";

const encoder = new TextEncoder();

export type StreamWriter = {
  isOpen: () => boolean;
  /** Whether less than a buffer is waiting for the reader. */
  hasRoom: () => boolean;
  send: (text: string) => void;
  end: (reason?: string) => void;
};

/** Writes to a stream of server-sent events. Calls after its end are ignored. */
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
      // The reader has disconnected.
    }
  };
  return { isOpen: () => isOpen, hasRoom: () => (controller.desiredSize ?? 0) > 0, send, end };
}
