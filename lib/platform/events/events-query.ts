import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";

export const eventsQuery = z.object({ after: z.coerce.number().int().min(0).optional() });

/**
 * From where a stream goes on: `Last-Event-ID` (a browser's own reconnect) before `?after=`.
 * @throws DomainError invalid when neither says it
 */
export function resumeFrom(request: Request, after: number | undefined): number {
  const last = Number(request.headers.get("last-event-id") ?? Number.NaN);
  const position = Number.isSafeInteger(last) && last >= 0 ? last : after;
  if (position === undefined)
    throw new DomainError("invalid", "after: say from which event on, for example ?after=0", {
      issues: [{ path: "after", message: "Say from which event on, for example ?after=0" }],
    });
  return position;
}
