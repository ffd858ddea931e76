"use client";

import { PencilLine } from "lucide-react";
import { usePresence } from "@/components/lib/use-presence";
import type { Presence } from "@/lib/tickets/presence/schemas";

/** Who else is here: keeps two agents from replying at once. */
export function Viewers({ number }: { number: number }) {
  const others = usePresence(number);
  const typing = others.filter(({ isTyping }) => isTyping);
  return (
    <span role="status" className="min-w-0 truncate">
      {typing.length > 0 ? (
        <span className="font-medium text-accent-text">
          <PencilLine aria-hidden className="mr-1 inline size-3" />
          {names(typing)} typing…
        </span>
      ) : (
        others.length > 0 && `${names(others)} viewing`
      )}
    </span>
  );
}

function names(people: readonly Presence[]): string {
  const [first, second] = people;
  if (!first) return "";
  if (!second) return `${first.name} is`;
  return people.length === 2
    ? `${first.name} and ${second.name} are`
    : `${first.name} and ${people.length - 1} others are`;
}
