import type { TicketListItemDto } from "@/lib/tickets/model/schemas";

/** Whether a row has a line for tags, team or snooze. */
export const hasMarks = ({ tags, team, snooze }: TicketListItemDto): boolean =>
  tags.length > 0 || team !== null || snooze !== null;
