import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import type { PortalRatingDto, RatingInput } from "./schemas";
import { writeRating } from "./write-rating";

/**
 * A customer says in the portal how they liked the help.
 * @throws DomainError not_found, conflict (not solved, or too late), rate_limited
 */
export async function rateTicket(
  actor: PortalActor,
  number: number,
  input: RatingInput,
): Promise<PortalRatingDto> {
  await takeLimit(`rating:${actor.sessionId}`, { limit: 30, windowSeconds: 60 });
  return transaction(async (tx) => writeRating(tx, actor, await lockTicket(tx, actor, number), input));
}
