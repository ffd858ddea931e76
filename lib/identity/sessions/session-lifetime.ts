import "server-only";

/** Ends an hour after the last request. */
const SLIDING_MS = 3_600_000;
/** Ends twelve hours after the first one, whatever happens. */
const ABSOLUTE_MS = 12 * 3_600_000;
/** A slide is written at most once in this time. */
const SLIDE_EVERY_MS = 60_000;

/** When a portal session ends that was opened at `createdAt` and used at `now`. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + SLIDING_MS, createdAt.getTime() + ABSOLUTE_MS));
}

/** Whether a use at `now` is worth writing. */
export const slideIsDue = (lastSeenAt: Date, now: Date) =>
  now.getTime() - lastSeenAt.getTime() >= SLIDE_EVERY_MS;
