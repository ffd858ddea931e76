/** The list on the screen, for keys that are pressed anywhere on the page. */
export type ShownList = {
  /** In the order shown. */
  numbers: () => number[];
  /** Brings a ticket into sight and gives it the focus. */
  focus: (number: number) => void;
};

let current: ShownList | null = null;

/** @returns a function that takes it back */
export function registerList(list: ShownList): () => void {
  current = list;
  return () => {
    if (current === list) current = null;
  };
}

/** What a search has found is a list too, of the rows that are drawn. */
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

/** @returns the ticket that stands so many places from another one; the end of the list when that is nearer */
export function neighborOf(number: number | null, step: number): number | undefined {
  const numbers = shownNumbers();
  const at = number === null ? -1 : numbers.indexOf(number);
  if (at < 0) return numbers[0];
  return numbers[Math.min(numbers.length - 1, Math.max(0, at + step))];
}
