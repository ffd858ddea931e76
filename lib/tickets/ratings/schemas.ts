import { z } from "zod";
import { MAX_COMMENT, SCORES } from "./labels";
import type { Score } from "./labels";

/** Without a comment the one that was written before stays. */
export const ratingInput = z.strictObject({
  score: z.enum(SCORES, "Choose good, okay or bad."),
  comment: z.string().trim().max(MAX_COMMENT, `Use at most ${MAX_COMMENT} characters.`).optional(),
});
export type RatingInput = z.infer<typeof ratingInput>;

/** The customer's rating. `canChange` concerns this rating only: a resolved ticket can always be rated. */
export type PortalRatingDto = { score: Score; comment: string; canChange: boolean };
