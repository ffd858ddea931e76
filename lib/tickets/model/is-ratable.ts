import "server-only";

/** As long as the link in the mail works. */
const ASKED_MS = 60 * 86_400_000;

type Standing = { isActive: boolean; resolvedAt: Date | null; mergedIntoId: string | null };

/** Whether the customer is asked how they liked the help: of a ticket that is done, and not for ever. */
export function isRatable({ isActive, resolvedAt, mergedIntoId }: Standing, now: Date): boolean {
  if (isActive || mergedIntoId !== null || resolvedAt === null) return false;
  return now.getTime() - resolvedAt.getTime() <= ASKED_MS;
}
