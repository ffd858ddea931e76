import type { QueuedReplyDto } from "@/lib/queued-replies/schemas";
import type { TicketThreadDto, TimelineItem } from "@/lib/timeline/schemas";

type Thread = TicketThreadDto | undefined;

/** A message that has just been written, before the next answer of the server shows it. */
export function withMessage(thread: Thread, message: TimelineItem): Thread {
  if (!thread || thread.timeline.some((item) => item.id === message.id)) return thread;
  return { ...thread, timeline: [...thread.timeline, message] };
}

/** A reply that waits now. */
export function withQueued(thread: Thread, reply: QueuedReplyDto): Thread {
  if (!thread || thread.queued.some(({ id }) => id === reply.id)) return thread;
  const queued = [...thread.queued, reply].sort((a, b) => a.sendAt.localeCompare(b.sendAt));
  return { ...thread, queued };
}

/** A reply that no longer waits. */
export function withoutQueued(thread: Thread, id: string): Thread {
  return thread && { ...thread, queued: thread.queued.filter((reply) => reply.id !== id) };
}
