"use client";

import { ChoiceList } from "@/components/ui/choice-list";
import { Dialog } from "@/components/ui/dialog";

type Other = { number: number; subject: string };
type TicketChoiceProps = {
  title: string;
  description: string;
  /** What is offered without being asked for. */
  tickets: readonly Other[];
  onChoose: (number: number) => void;
  onClose: () => void;
};

const numberIn = (text: string): number | null => {
  const digits = /^#?(\d{1,9})$/.exec(text)?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
};

/** Chooses another ticket: one of those offered, or any by its number. */
export function TicketChoice({ title, description, tickets, onChoose, onClose }: TicketChoiceProps) {
  return (
    <Dialog open onOpenChange={onClose} title={title} description={description}>
      <div className="flex max-h-80 flex-col overflow-hidden rounded-md border border-line">
        <ChoiceList
          label={title}
          placeholder="Number or subject"
          options={tickets.map(({ number, subject }) => ({
            id: String(number),
            label: subject,
            keywords: `#${number} ${number}`,
            hint: `#${number}`,
          }))}
          selected={[]}
          onPick={({ id }) => onChoose(Number(id))}
          onCreate={(text) => onChoose(numberIn(text) ?? 0)}
          createLabel={(text) => {
            const number = numberIn(text);
            const isOffered = tickets.some((ticket) => ticket.number === number);
            return number === null || isOffered ? null : `Ticket #${number}`;
          }}
          onDone={onClose}
        />
      </div>
    </Dialog>
  );
}
