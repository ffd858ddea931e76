"use client";

import type { MouseEvent } from "react";
import { cn } from "@/components/ui/cn";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { selectTo, toggleSelected } from "./selection";
import { shownNumbers } from "./shown-list";

type RowSelectProps = {
  ticket: TicketListItemDto;
  waiting: boolean;
  selected: boolean;
  selecting: boolean;
};

/**
 * The dot of a waiting customer, which turns into a checkbox under the pointer or during selection. On touch
 * screens the checkbox is always shown, with the dot below it.
 */
export function RowSelect({ ticket, waiting, selected, selecting }: RowSelectProps) {
  function choose(event: MouseEvent<HTMLInputElement>) {
    if (event.shiftKey) selectTo(ticket.number, shownNumbers());
    else toggleSelected(ticket.number);
  }
  return (
    <>
      {waiting && (
        <span
          aria-hidden
          className={cn(
            "pointer-events-none absolute top-[1.0625rem] left-3 size-2 rounded-full bg-accent group-hover/row:hidden [@media(hover:none)]:top-10",
            selecting && "hidden",
          )}
        />
      )}
      <label
        className={cn(
          "absolute top-1.5 left-1 grid size-7 cursor-pointer place-items-center opacity-0 group-hover/row:opacity-100 has-focus-visible:opacity-100 [@media(hover:none)]:size-8 [@media(hover:none)]:opacity-100",
          selecting && "opacity-100",
        )}
      >
        {/* The x key selects; a second tab stop per row would double the length of the list. */}
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          onClick={choose}
          onChange={() => undefined}
          aria-label={`Select #${ticket.number} ${ticket.subject}`}
          className="size-4 cursor-pointer accent-(--accent)"
        />
      </label>
    </>
  );
}
