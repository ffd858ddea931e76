import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { latestSeq, listEvents } from "@/lib/platform/events/list-events";
import type { LiveEvent } from "./schemas";
import type { StreamWriter } from "./stream-writer";

/** Beyond this many missed events the reader is sent to refetch everything. */
const MAX_REPLAY = 5_000;

type Reading = { wake: () => void; resume: () => void };

/**
 * Writes a workspace's log into a stream from a position on, as fast as the reader takes it.
 * @returns `wake` when there may be news, `resume` when there is room again; concurrent calls share one read
 */
export function followLog(actor: AgentActor | PortalActor, after: number, writer: StreamWriter): Reading {
  let position = after;
  /** Events sent since the reader was last up to date. */
  let sent = 0;
  let reading = false;
  let again = false;

  const step = async () => {
    const batch = await listEvents(actor, position);
    sent += batch.events.length;
    if (sent > MAX_REPLAY) {
      position = await latestSeq(actor.workspaceId);
      sent = 0;
      return writer.send(`id: ${position}\nevent: resync\ndata: {}\n\n`);
    }
    batch.events.forEach((event) => writer.send(frame(event)));
    position = batch.reached;
    if (batch.more) again = true;
    else sent = 0;
  };
  const read = async () => {
    while (again && writer.isOpen() && writer.hasRoom()) {
      again = false;
      // After a short database outage the next poll finds what was missed.
      await step().catch(() => undefined);
    }
    reading = false;
  };
  const resume = () => {
    if (reading || !again) return;
    reading = true;
    void read();
  };
  return {
    wake: () => {
      again = true;
      resume();
    },
    resume,
  };
}

const frame = (event: LiveEvent) =>
  `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
