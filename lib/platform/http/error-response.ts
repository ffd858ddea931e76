import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { databaseIsAway } from "./database-is-away";

const OURS = "Something went wrong on our side. Try again; nothing was changed.";

/** The pool gave no connection in time, or the database is away: the asker may try again. */
const busy = () =>
  new DomainError("unavailable", "Lodge is busy. Try again in a few seconds.", { retryAfter: 3 });

/** Translates what was thrown into a response. What is not a DomainError is ours: logged, and 500 without details. */
export function errorResponse(error: unknown, headers: Record<string, string> = {}): Response {
  const requestId = randomUUID();
  const known = error instanceof DomainError ? error : databaseIsAway(error) ? busy() : null;
  if (known) return explain(known, requestId, headers);
  log.error(
    { requestId, error: error instanceof Error ? (error.stack ?? error.message) : "unknown" },
    "unexpected",
  );
  const body = { error: { code: "internal", message: OURS, requestId } };
  return Response.json(body, { status: 500, headers: { ...headers, "Cache-Control": "private, no-store" } });
}

function explain(
  { code, message, status, details }: DomainError,
  requestId: string,
  headers: Record<string, string>,
) {
  const { issues, retryAfter, now } = details;
  return Response.json(
    { error: { code, message, requestId, ...(issues && { issues }), ...(now !== undefined && { now }) } },
    {
      status,
      headers: {
        ...headers,
        "Cache-Control": "private, no-store",
        "X-Lodge-Error": code,
        ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }),
      },
    },
  );
}
