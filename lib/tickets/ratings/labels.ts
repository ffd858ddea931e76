/** What a customer may say of the help, best first. The database holds them in upper case. */
export const SCORES = ["good", "okay", "bad"] as const;
export type Score = (typeof SCORES)[number];

export const SCORE_LABELS: Record<Score, string> = { good: "Good", okay: "Okay", bad: "Bad" };
