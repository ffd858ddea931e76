/** @returns the ticket whose row or checkbox has the focus */
export function focusedNumber(): number | null {
  const row = document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-ticket-row]");
  return row ? Number(row.dataset["ticketRow"]) : null;
}

/** Whether the focus is in the open ticket. */
export const isInTicket = (): boolean => document.activeElement?.closest("[data-ticket-pane]") != null;

type QueuedShortcut = { number: number; keys: string };

let queued: QueuedShortcut | null = null;

/** Remembers a shortcut for a ticket that is still opening. */
export function queueShortcut(number: number, keys: string): void {
  queued = { number, keys };
}

/** @returns the shortcut queued for a ticket; once, and only for that ticket */
export function takeQueuedShortcut(number: number): string | null {
  const keys = queued?.number === number ? queued.keys : null;
  queued = null;
  return keys;
}
