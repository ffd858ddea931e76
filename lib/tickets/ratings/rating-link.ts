import "server-only";
import { env } from "@/lib/platform/env";
import { signRating } from "./rating-token";

type Rated = { workspaceId: string; id: string; requesterId: string };

/** Where a mail leads those who want to rate a ticket; `&score=good` comes behind it. */
export function ratingLink({ workspaceId, id, requesterId }: Rated, now: Date): string {
  const token = signRating({ workspaceId, ticketId: id, contactId: requesterId }, now);
  return `${env.APP_URL}/portal/${workspaceId}/rating?token=${token}`;
}
