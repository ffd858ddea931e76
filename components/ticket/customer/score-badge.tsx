import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge";
import { SCORE_LABELS } from "@/lib/tickets/ratings/labels";
import type { Score } from "@/lib/tickets/ratings/labels";

const TONES: Record<Score, BadgeTone> = { good: "success", okay: "warning", bad: "danger" };

/** A customer's rating. */
export const ScoreBadge = ({ score }: { score: Score }) => (
  <Badge tone={TONES[score]}>{SCORE_LABELS[score]}</Badge>
);
