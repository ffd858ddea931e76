/** The scores of a rating, best first. The database has them in uppercase. */
export const SCORES = ["good", "okay", "bad"] as const;
export type Score = (typeof SCORES)[number];

export const SCORE_LABELS: Record<Score, string> = { good: "Good", okay: "Okay", bad: "Bad" };

/** Characters of a comment. */
export const MAX_COMMENT = 2_000;
