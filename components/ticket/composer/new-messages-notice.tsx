"use client";

import { MessageSquareWarning } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { TimelineItem } from "@/lib/tickets/timeline/schemas";

type NewMessagesNoticeProps = { news: TimelineItem[]; onSeen: () => void };

const LENGTH = 140;

/** What others wrote while a reply was being written. */
export function NewMessagesNotice({ news, onSeen }: NewMessagesNoticeProps) {
  const latest = news.at(-1);
  if (!latest || latest.kind === "event") return null;
  return (
    <div
      role="status"
      className="flex items-start gap-2.5 rounded-lg border border-warning/50 bg-warning-soft px-3 py-2 text-sm"
    >
      <MessageSquareWarning aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <p className="min-w-0 flex-1 wrap-anywhere">
        <strong className="font-semibold">
          {latest.authorName || "The customer"} {latest.kind === "message" ? "wrote" : "added a note"} while
          you were writing{news.length > 1 ? ` (${news.length} new)` : ""}:
        </strong>{" "}
        “{shorten(latest.body)}”
      </p>
      <Button size="sm" variant="ghost" onClick={onSeen} className="-my-0.5">
        Got it
      </Button>
    </div>
  );
}

function shorten(body: string): string {
  const line = body.replace(/\s+/g, " ").trim();
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
}
