"use client";

import { useEffect, useState } from "react";
import { CalendarClock, Send } from "lucide-react";
import { useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Avatar } from "@/components/ui/avatar";
import { keyLabel } from "@/components/shortcuts/shortcut-keys";
import { isMac } from "@/components/shortcuts/use-key-listener";
import { Button } from "@/components/ui/button";
import type { QueuedReplyDto } from "@/lib/tickets/queued-replies/schemas";
import { EffectChips } from "@/components/ticket/composer/effect-chips";
import { exactTime } from "@/components/lib/format-time";
import { RichText } from "@/components/ui/rich-text";

type QueuedItemProps = {
  number: number;
  reply: QueuedReplyDto;
  isBusy: boolean;
  onUndo: () => void;
  onSendNow: () => void;
};

/** A queued reply: within its undo time, or scheduled. */
export function QueuedItem({ number, reply, isBusy, onUndo, onSendNow }: QueuedItemProps) {
  const { me } = useWorkspace();
  const isMine = reply.agent.id === me.agentId;
  return (
    <li
      data-queued={reply.id}
      className="ml-6 rounded-lg border border-dashed border-accent/40 bg-surface px-4 py-3 sm:ml-12"
    >
      <header className="flex min-h-6 flex-wrap items-center gap-x-2.5 gap-y-1 pb-2">
        <Avatar name={reply.agent.name} size="sm" />
        <span className="truncate text-sm font-semibold">{reply.agent.name}</span>
        <span className="ml-auto flex items-center gap-1.5 text-xs text-muted">
          {reply.isScheduled ? (
            <>
              <CalendarClock aria-hidden className="size-3.5" />
              Scheduled for {exactTime(reply.sendAt)}
            </>
          ) : (
            <Countdown number={number} reply={reply} />
          )}
        </span>
      </header>
      {reply.html && <RichText html={reply.html} />}
      {reply.attachments.length > 0 && (
        <p className="pt-2 text-xs text-muted">With {reply.attachments.map(({ name }) => name).join(", ")}</p>
      )}
      <div className="flex flex-wrap items-center gap-2 pt-2 empty:hidden">
        <EffectChips effects={told(reply)} />
        {isMine && (
          <span className="ml-auto flex gap-2">
            <Button size="sm" pending={isBusy} onClick={onUndo} title={keyLabel("mod+z", isMac())}>
              {reply.isScheduled ? "Edit" : "Undo"}
            </Button>
            <Button size="sm" pending={isBusy} onClick={onSendNow}>
              <Send aria-hidden />
              Send now
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}

/** Hides the obvious: the ticket becomes pending. */
function told({ effects: { status, ...effects } }: QueuedReplyDto) {
  return status === undefined || status === "pending" ? effects : { ...effects, status };
}

/** A visible countdown, not announced every second. */
function Countdown({ number, reply: { id, sendAt } }: Pick<QueuedItemProps, "number" | "reply">) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const [left, setLeft] = useState(() => secondsTo(sendAt));
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsTo(sendAt));
      // Without live updates, nothing else would report that it was sent.
      if (secondsTo(sendAt) === -3)
        void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    }, 1000);
    return () => clearInterval(timer);
  }, [client, id, number, sendAt, slug]);
  return <span role="timer">{left > 0 ? `Sending in ${left} s` : "Sending…"}</span>;
}

const secondsTo = (time: string) => Math.ceil((Date.parse(time) - Date.now()) / 1000);
