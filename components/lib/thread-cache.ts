import type { QueuedReplyDto } from "@/lib/tickets/queued-replies/schemas";
import type { TicketThreadDto, TimelineItem } from "@/lib/tickets/timeline/schemas";

type Thread = TicketThreadDto | undefined;

/** Adds a message or note that was just written, before the server's next response includes it. */
export function withMessage(thread: Thread, message: TimelineItem): Thread {
  if (!thread || thread.timeline.some((item) => item.id === message.id)) return thread;
  return { ...thread, timeline: [...thread.timeline, message] };
}

/** Adds a queued reply. */
export function withQueuedReply(thread: Thread, reply: QueuedReplyDto): Thread {
  if (!thread || thread.queued.some(({ id }) => id === reply.id)) return thread;
  const queued = [...thread.queued, reply].sort((a, b) => a.sendAt.localeCompare(b.sendAt));
  return { ...thread, queued };
}

/** Removes a queued reply. */
export function withoutQueuedReply(thread: Thread, id: string): Thread {
  return thread && { ...thread, queued: thread.queued.filter((reply) => reply.id !== id) };
}

/** Replaces an edited note. */
export const withUpdatedItem = (thread: Thread, note: TimelineItem): Thread =>
  thread && { ...thread, timeline: thread.timeline.map((item) => (item.id === note.id ? note : item)) };

/** Removes a deleted note. */
export const withoutItem = (thread: Thread, id: string): Thread =>
  thread && { ...thread, timeline: thread.timeline.filter((item) => item.id !== id) };
