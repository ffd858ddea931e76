import type { LiveEvent } from "@/lib/platform/realtime/schemas";
import { request } from "./request";
import { apiPath } from "./workspace-context";

type Answer = { events: LiveEvent[]; more: boolean };

/**
 * Asks for what has happened since a position in the log, where no stream gets through: an ordinary request does.
 * @throws ApiError
 */
export async function readMissedEvents(
  slug: string,
  after: number,
  signal: AbortSignal,
): Promise<LiveEvent[]> {
  const found: LiveEvent[] = [];
  for (let more = true, from = after; more; from = found.at(-1)?.seq ?? after) {
    const answer = await request<Answer>(apiPath(slug, `/events?after=${from}`), { signal });
    found.push(...answer.events);
    more = answer.more && answer.events.length > 0;
  }
  return found;
}
