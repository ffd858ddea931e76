"use client";

import { useRef, useState } from "react";
import { ChoiceList } from "@/components/ui/choice-list";
import { Dialog } from "@/components/ui/dialog";
import type { PickOption } from "@/components/ui/match-options";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { FoundState } from "./found-state";
import { useFoundTickets } from "./use-found-tickets";

type Other = { number: number; subject: string };
type TicketChoiceProps = {
  title: string;
  description: string;
  /** Offered before a search. */
  tickets: readonly Other[];
  /** Whose tickets a text search covers (an email); null for everyone's. A number finds any ticket. */
  from: string | null;
  /** Why a found ticket can't be chosen; null when it can. */
  refuse: (ticket: TicketListItemDto) => string | null;
  nothingFound: string;
  onChoose: (number: number) => void;
  onClose: () => void;
};

/** Chooses another ticket: a suggested one, or any by number or text. */
export function TicketChoice({
  title,
  description,
  tickets,
  from,
  refuse,
  nothingFound,
  onChoose,
  onClose,
}: TicketChoiceProps) {
  const [typed, setTyped] = useState("");
  const found = useFoundTickets(typed, from);
  const list = useRef<HTMLDivElement>(null);
  const offered = tickets.map((ticket) => {
    const isFound = found.tickets.some(({ number }) => number === ticket.number);
    return { ...optionOf(ticket), hint: `#${ticket.number}`, isFound };
  });
  const others = found.tickets.filter(({ number }) => !tickets.some((ticket) => ticket.number === number));
  /** The button disappears with the error, so the focus returns to the field. */
  function retry() {
    found.retry();
    list.current?.querySelector("input")?.focus();
  }
  return (
    <Dialog open onOpenChange={onClose} title={title} description={description}>
      <div
        ref={list}
        className="flex max-h-80 min-h-40 flex-col overflow-hidden rounded-md border border-line"
      >
        <ChoiceList
          label={title}
          placeholder="Search by number or text"
          options={[...offered, ...others.map((ticket) => foundOption(ticket, refuse(ticket)))]}
          selected={[]}
          onPick={({ id }) => onChoose(Number(id))}
          onType={setTyped}
          state={<FoundState {...found} retry={retry} count={offered.length} nothingFound={nothingFound} />}
          onDone={onClose}
        />
      </div>
    </Dialog>
  );
}

const optionOf = ({ number, subject }: Other) => ({
  id: String(number),
  label: subject,
  keywords: `#${number} ${number}`,
});

const foundOption = (ticket: TicketListItemDto, refusal: string | null): PickOption => ({
  ...optionOf(ticket),
  isFound: true,
  hint: `${ticket.requester.name || ticket.requester.email} #${ticket.number}`,
  ...(refusal !== null && { refusal }),
});
