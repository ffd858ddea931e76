"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { TicketThreadDto, TimelineItem } from "@/lib/tickets/timeline/schemas";

type Seen = { number: number; seq: number; ids: ReadonlySet<string> };

const seenOf = ({ ticket, seq, timeline }: TicketThreadDto): Seen => ({
  number: ticket.number,
  seq,
  ids: new Set(timeline.map(({ id }) => id)),
});

/**
 * What others wrote since an agent started writing: the reply may no longer fit.
 * @param isWriting otherwise everything on the screen counts as seen
 */
export function useNewMessages(thread: TicketThreadDto, isWriting: boolean) {
  const { me } = useWorkspace();
  const [seen, setSeen] = useState(() => seenOf(thread));
  const isOther = seen.number !== thread.ticket.number;
  if (isOther || (!isWriting && seen.seq !== thread.seq)) setSeen(seenOf(thread));
  const news = isOther ? [] : thread.timeline.filter((item) => isNews(item, seen, me.agentId));
  return { seenSeq: seen.seq, news, acknowledge: () => setSeen(seenOf(thread)) };
}

function isNews(item: TimelineItem, { ids }: Seen, agentId: string): boolean {
  return item.kind !== "event" && !ids.has(item.id) && item.agentId !== agentId;
}
