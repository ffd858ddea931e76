"use client";

import { BadgeCheck, ShieldAlert } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import type { Verification } from "@/lib/identity/schemas";
import type { TimelineItem } from "@/lib/tickets/timeline/schemas";
import { AttachmentList } from "./attachment-list";
import { clockTime, exactTime } from "@/components/lib/format-time";
import { MailState } from "./mail-state";
import { MergedFrom } from "./merged-from";
import { PlainText } from "@/components/ui/plain-text";
import { RichText } from "@/components/ui/rich-text";
import { SplitButton } from "@/components/ticket/merge/split-button";
import { verificationLabel } from "@/components/ticket/customer/verification-labels";

export type MessageEntry = Extract<TimelineItem, { kind: "message" }>;

/** A message. Customers' messages show how the author was verified. */
export function MessageItem({ message, number }: { message: MessageEntry; number: number }) {
  const agent = message.author === "agent";
  return (
    <li
      data-author={message.author}
      className={cn(
        "group/message rounded-lg border px-4 py-3",
        agent ? "ml-6 border-accent/10 bg-accent-soft/60 sm:ml-12" : "mr-6 border-line bg-surface sm:mr-12",
      )}
    >
      <header className="flex items-start gap-2.5 pb-2">
        <Avatar name={message.authorName} size="sm" />
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="flex min-h-6 items-center gap-2">
            <span className="truncate text-sm font-semibold">{message.authorName}</span>
            <MergedFrom number={message.mergedFrom} />
            <SplitButton number={number} messageId={message.id} />
            <time
              dateTime={message.createdAt}
              title={exactTime(message.createdAt)}
              className="shrink-0 text-xs text-muted tabular-nums"
            >
              {clockTime(message.createdAt)}
            </time>
          </div>
          {message.verification && <HowItIsKnown verification={message.verification} />}
        </div>
      </header>
      {message.body.trim() &&
        (message.html === null ? <PlainText text={message.body} /> : <RichText html={message.html} />)}
      <AttachmentList attachments={message.attachments} />
      <MailState email={message.email} />
    </li>
  );
}

function HowItIsKnown({ verification }: { verification: Verification }) {
  const words = verificationLabel(verification);
  if (verification.method !== "none") {
    return (
      <p className="flex items-start gap-1 text-xs text-success">
        <BadgeCheck aria-hidden className="mt-px size-3.5 shrink-0" />
        {words}
      </p>
    );
  }
  return (
    <p className="flex w-fit items-start gap-1 rounded-sm bg-danger-soft px-1 text-xs font-medium text-danger">
      <ShieldAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      {words}
    </p>
  );
}
