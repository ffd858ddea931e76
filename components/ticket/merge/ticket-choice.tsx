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
  /** What is offered without being asked for. */
  tickets: readonly Other[];
  /** Whose tickets are looked for by words, an address; null for everybody's. A number finds any ticket. */
  from: string | null;
  /** Why a ticket that was found can't be chosen, in a few words; null when it can. */
  refuse: (ticket: TicketListItemDto) => string | null;
  nothingFound: string;
  onChoose: (number: number) => void;
  onClose: () => void;
};

/** Chooses another ticket: one of those offered, or any by its number or by words in it. */
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
  /** The button goes away with the failure: who pressed it goes on typing. */
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
