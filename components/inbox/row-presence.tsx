"use client";

import { PencilLine } from "lucide-react";
import { usePresence } from "@/components/lib/use-presence";
import { Avatar } from "@/components/ui/avatar";

const SHOWN = 2;

/** Who else is viewing or typing in the ticket. */
export function RowPresence({ number }: { number: number }) {
  const present = usePresence(number);
  if (present.length === 0) return null;
  const words = present
    .map(({ name, isTyping }) => `${name} ${isTyping ? "is typing" : "is viewing"}`)
    .join(", ");
  const rest = present.length - SHOWN;
  return (
    <span title={words} className="flex shrink-0 items-center gap-1 text-xs text-accent-text">
      <span className="flex -space-x-1.5">
        {present.slice(0, SHOWN).map(({ agentId, name }) => (
          <Avatar key={agentId} name={name} size="sm" className="size-5 border-accent text-[0.5625rem]" />
        ))}
      </span>
      {rest > 0 && <span aria-hidden>+{rest}</span>}
      {present.some(({ isTyping }) => isTyping) && <PencilLine aria-hidden className="size-3.5" />}
      <span className="sr-only">{words}</span>
    </span>
  );
}
