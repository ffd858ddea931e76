/** The list on the screen, for shortcuts. */
export type ShownList = {
  /** In display order. */
  numbers: () => number[];
  /** Scrolls to a ticket and focuses it. */
  focus: (number: number) => void;
};

let current: ShownList | null = null;

/** @returns a function that unregisters it */
export function registerList(list: ShownList): () => void {
  current = list;
  return () => {
    if (current === list) current = null;
  };
}

/** Search results are a list too, of the rendered rows. */
const drawnRows = () => [...document.querySelectorAll<HTMLElement>("[data-ticket-row]")];

export const shownNumbers = (): number[] =>
  current?.numbers() ?? drawnRows().map((row) => Number(row.dataset["ticketRow"]));

export function focusTicket(number: number): void {
  if (current) current.focus(number);
  else
    drawnRows()
      .find((row) => row.dataset["ticketRow"] === String(number))
      ?.focus();
}

/** @returns the ticket at an offset from another one, clamped to the ends of the list */
export function neighborOf(number: number | null, step: number): number | undefined {
  const numbers = shownNumbers();
  const at = number === null ? -1 : numbers.indexOf(number);
  if (at < 0) return numbers[0];
  return numbers[Math.min(numbers.length - 1, Math.max(0, at + step))];
}
