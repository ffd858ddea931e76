import "server-only";
import { DomainError } from "@/lib/errors";

/**
 * Finds a draft only where it is as the asker has seen it.
 * @param base when that was changed (ISO), null: there was none; undefined: however it is
 */
export const basedOn = (base: string | null | undefined) =>
  base === undefined ? {} : { updatedAt: { in: base === null ? [] : [base] } };

/** What stands there, the asker has not seen: a colleague's merge or a reply taken back put it there, or another tab. */
export const draftChanged = () =>
  new DomainError("conflict", "This draft has changed meanwhile. Fetch the ticket, and save what both say.");
