import "server-only";
import { sql } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

/**
 * Prisma filter for a draft that hasn't changed since the caller read it.
 * @param base its `updatedAt` (ISO) when read; null: there was no draft; undefined: matches any
 */
export const basedOn = (base: string | null | undefined) =>
  base === undefined ? {} : { updatedAt: { in: base === null ? [] : [base] } };

/** The same as an SQL condition on alias `d`. */
export const isBasedOn = (base: string | null | undefined) =>
  sql`(${base === undefined} OR d."updatedAt" = ${base ?? null}::timestamptz)`;

/** The new `updatedAt` of a draft `d`: always increases, even within a millisecond or when transactions overlap. */
export const NEXT_CHANGE = sql`greatest(now(), d."updatedAt" + interval '1 millisecond')`;

/** The stored draft is newer than the caller's: changed by a merge, an undone reply, or another tab. */
export const draftChanged = () =>
  new DomainError(
    "conflict",
    "This draft changed in the meantime. Reload the ticket and combine both versions.",
  );
