import "server-only";
import { SCORE_LABELS } from "@/lib/tickets/ratings/labels";
import type { Score } from "@/lib/tickets/ratings/labels";

type Data = { rated?: Score; comment?: string; isNew?: "score" | "comment" };

/** A customer's rating as one line of history. */
export function describeRating(data: unknown, customer: string): string {
  const { rated = "okay", comment, isNew } = (data ?? {}) as Data;
  const quote = comment ? `: “${comment}”` : "";
  if (isNew === "comment") return `${customer} commented on the rating ${SCORE_LABELS[rated]}${quote}`;
  return `${customer} rated this ${SCORE_LABELS[rated]}${quote}`;
}
