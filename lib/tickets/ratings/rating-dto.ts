import "server-only";
import type { Prisma } from "@/lib/platform/db";
import type { Score } from "./labels";
import type { PortalRatingDto } from "./schemas";

/** How long a rating can be changed, even after the ticket is reopened. */
const CHANGE_MS = 30 * 86_400_000;

/** Columns of a rating that its author sees. */
export const PORTAL_RATING = { score: true, comment: true, createdAt: true } satisfies Prisma.RatingSelect;

type Row = Prisma.RatingGetPayload<{ select: typeof PORTAL_RATING }>;

const toScore = (score: Row["score"]) => score.toLowerCase() as Score;

/** @param now to decide whether it can still be changed */
export const toPortalRatingDto = (row: Row, now: Date): PortalRatingDto => ({
  score: toScore(row.score),
  comment: row.comment,
  canChange: now.getTime() - row.createdAt.getTime() <= CHANGE_MS,
});
