/** Values on the wire (contract section 5). The database holds them in upper case. */
export const TICKET_STATUSES = ["open", "pending", "resolved", "closed"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Open and pending tickets are active: they stand first in every list. */
export const isActive = (status: TicketStatus) => status === "open" || status === "pending";
