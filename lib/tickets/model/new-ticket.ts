import "server-only";
import { ENUM_FIELDS } from "./labels";
import type { LockedTicket } from "./lock-ticket";
import { newTicketFields } from "./schemas";
import type { NewTicketFields } from "./schemas";

/** The columns that the author of a ticket fills in. */
export type NewTicketColumns = { [Name in keyof NewTicketFields]: LockedTicket[Name] };

/** What an author filled in, as columns. */
export const toColumns = (fields: NewTicketFields): NewTicketColumns =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name in ENUM_FIELDS && typeof value === "string" ? value.toUpperCase() : value,
    ]),
  ) as NewTicketColumns;

/** The same columns of a ticket that a new one follows up. */
export const copiedColumns = (ticket: LockedTicket): NewTicketColumns =>
  Object.fromEntries(
    (Object.keys(newTicketFields) as (keyof NewTicketFields)[]).map((name) => [name, ticket[name]]),
  ) as NewTicketColumns;
