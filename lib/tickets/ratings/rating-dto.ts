import "server-only";
import type { Prisma } from "@/lib/platform/db";
import type { Score } from "./labels";
import type { PortalRatingDto } from "./schemas";

/** For how long somebody may think again, also when the ticket is open once more. */
const CHANGE_MS = 30 * 86_400_000;

/** What is read of a rating for its author. */
export const PORTAL_RATING = { score: true, comment: true, createdAt: true } satisfies Prisma.RatingSelect;

type Row = Prisma.RatingGetPayload<{ select: typeof PORTAL_RATING }>;

const toScore = (score: Row["score"]) => score.toLowerCase() as Score;

/** @param now what time it is for "may still be changed" */
export const toPortalRatingDto = (row: Row, now: Date): PortalRatingDto => ({
  score: toScore(row.score),
  comment: row.comment,
  canChange: now.getTime() - row.createdAt.getTime() <= CHANGE_MS,
});
