"use client";

import { CircleAlert } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { PlainText } from "@/components/ui/plain-text";
import type { Outgoing } from "@/components/ticket/composer/outbox";

type OutgoingItemProps = {
  item: Outgoing;
  onRetry: () => void;
  onSendAnyway: () => void;
  onEdit: () => void;
};

/** A reply that the server hasn't confirmed yet. */
export function OutgoingItem({ item, onRetry, onSendAnyway, onEdit }: OutgoingItemProps) {
  const { me } = useWorkspace();
  const stopped = item.state !== "sending";
  return (
    <li
      className={cn(
        "ml-6 rounded-lg border px-4 py-3 sm:ml-12",
        stopped ? "border-danger/50 bg-surface" : "border-accent/10 bg-accent-soft/60",
      )}
    >
      <header className="flex min-h-6 items-center gap-2.5 pb-2">
        <Avatar name={me.name} size="sm" />
        <span className="truncate text-sm font-semibold">{me.name}</span>
        <span
          role="status"
          className={cn("ml-auto shrink-0 text-xs", stopped ? "font-semibold text-danger" : "text-muted")}
        >
          {stopped ? "Not sent" : "Sending…"}
        </span>
      </header>
      {item.body.trim() && <PlainText text={item.body} />}
      {item.attachments.length > 0 && (
        <p className="pt-2 text-xs text-muted">With {item.attachments.map(({ name }) => name).join(", ")}</p>
      )}
      {stopped && (
        <div className="flex flex-wrap items-center gap-2 pt-3">
          <p className="flex min-w-0 flex-1 items-center gap-1.5 text-sm text-danger">
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            {item.error}
          </p>
          <Button size="sm" variant="ghost" onClick={onEdit}>
            Edit
          </Button>
          {item.state === "changed" ? (
            <Button size="sm" autoFocus onClick={onSendAnyway}>
              Send anyway
            </Button>
          ) : (
            <Button size="sm" onClick={onRetry}>
              Retry
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
