"use client";

import { useState } from "react";
import dynamic from "next/dynamic";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import type { TimelineItem } from "@/lib/tickets/timeline/schemas";

const SplitDialog = dynamic(() => import("./split-dialog").then((module) => module.SplitDialog), {
  ssr: false,
});

type SplitLatestProps = { number: number; timeline: readonly TimelineItem[] };

/** The shortcut that splits the latest message into a new ticket; the first message can't be split. */
export function SplitLatest({ number, timeline }: SplitLatestProps) {
  const [messageId, setMessageId] = useState<string | null>(null);
  const [first, ...others] = timeline.filter((item) => item.kind === "message");
  const latest = first && others.at(-1);
  useShortcuts("Ticket", [
    {
      keys: "shift+l",
      label: "Split latest message into a new ticket",
      run: () => latest && setMessageId(latest.id),
      when: latest !== undefined,
    },
  ]);
  if (messageId === null) return null;
  return <SplitDialog number={number} messageId={messageId} onClose={() => setMessageId(null)} />;
}
