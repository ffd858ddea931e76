import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";

export const eventsQuery = z.object({ after: z.coerce.number().int().min(0).optional() });

/**
 * Where a stream resumes: `Last-Event-ID` (sent by a browser that reconnects) wins over `?after=`.
 * @throws DomainError invalid when both are missing
 */
export function resumeFrom(request: Request, after: number | undefined): number {
  const last = Number(request.headers.get("last-event-id") ?? Number.NaN);
  const position = Number.isSafeInteger(last) && last >= 0 ? last : after;
  if (position === undefined)
    throw new DomainError("invalid", "after: Send the position to start from, for example ?after=0", {
      issues: [{ path: "after", message: "Send the position to start from, for example ?after=0" }],
    });
  return position;
}
