import type { QueuedReplyDto } from "@/lib/tickets/queued-replies/schemas";
import type { TicketThreadDto, TimelineItem } from "@/lib/tickets/timeline/schemas";

type Thread = TicketThreadDto | undefined;

/** A message or a note that has just been written, before the next answer of the server shows it. */
export function withMessage(thread: Thread, message: TimelineItem): Thread {
  if (!thread || thread.timeline.some((item) => item.id === message.id)) return thread;
  return { ...thread, timeline: [...thread.timeline, message] };
}

/** A reply that waits now. */
export function withQueuedReply(thread: Thread, reply: QueuedReplyDto): Thread {
  if (!thread || thread.queued.some(({ id }) => id === reply.id)) return thread;
  const queued = [...thread.queued, reply].sort((a, b) => a.sendAt.localeCompare(b.sendAt));
  return { ...thread, queued };
}

/** A reply that no longer waits. */
export function withoutQueuedReply(thread: Thread, id: string): Thread {
  return thread && { ...thread, queued: thread.queued.filter((reply) => reply.id !== id) };
}

/** A note that has been written anew. */
export const withUpdatedItem = (thread: Thread, note: TimelineItem): Thread =>
  thread && { ...thread, timeline: thread.timeline.map((item) => (item.id === note.id ? note : item)) };

/** A note that is gone. */
export const withoutItem = (thread: Thread, id: string): Thread =>
  thread && { ...thread, timeline: thread.timeline.filter((item) => item.id !== id) };
