/** @returns the ticket whose row, or the box beside it, has the focus */
export function focusedNumber(): number | null {
  const row = document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-ticket-row]");
  return row ? Number(row.dataset["ticketRow"]) : null;
}

/** Whether the focus is in the open ticket. */
export const isInTicket = (): boolean => document.activeElement?.closest("[data-ticket-pane]") != null;

type QueuedShortcut = { number: number; keys: string };

let queued: QueuedShortcut | null = null;

/** Remembers a key that is meant for a ticket which is only being opened. */
export function queueShortcut(number: number, keys: string): void {
  queued = { number, keys };
}

/** @returns the key that was pressed for a ticket before it was there; once, and not for another ticket */
export function takeQueuedShortcut(number: number): string | null {
  const keys = queued?.number === number ? queued.keys : null;
  queued = null;
  return keys;
}
