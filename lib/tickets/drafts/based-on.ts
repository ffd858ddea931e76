import "server-only";
import { sql } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

/**
 * Finds a draft only where it is as the caller has seen it.
 * @param base when that was changed (ISO), null: there was none; undefined: however it is
 */
export const basedOn = (base: string | null | undefined) =>
  base === undefined ? {} : { updatedAt: { in: base === null ? [] : [base] } };

/** The same as a condition on a row `d` of drafts. */
export const isBasedOn = (base: string | null | undefined) =>
  sql`(${base === undefined} OR d."updatedAt" = ${base ?? null}::timestamptz)`;

/** When a draft `d` is changed: later than before, also where the change began earlier or in the same millisecond. */
export const NEXT_CHANGE = sql`greatest(now(), d."updatedAt" + interval '1 millisecond')`;

/** What stands there, the caller has not seen: a colleague's merge or a reply taken back put it there, or another tab. */
export const draftChanged = () =>
  new DomainError("conflict", "This draft has changed meanwhile. Fetch the ticket, and save what both say.");
