import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/errors";
import { log } from "@/lib/log";

/** Translates what was thrown into a response. What is not a DomainError is ours: logged, and 500 without details. */
export function errorResponse(error: unknown, headers: Record<string, string> = {}): Response {
  const requestId = randomUUID();
  const known = error instanceof DomainError ? error : overload(error);
  if (!known)
    log.error(
      { requestId, error: error instanceof Error ? (error.stack ?? error.message) : "unknown" },
      "unexpected",
    );
  const retryAfter = known?.details.retryAfter;
  const issues = known?.details.issues;
  return Response.json(
    {
      error: {
        code: known?.code ?? "internal",
        message: known?.message ?? "Something went wrong on our side. Try again; nothing was changed.",
        requestId,
        ...(issues ? { issues } : {}),
      },
    },
    {
      status: known?.status ?? 500,
      headers: {
        ...headers,
        "Cache-Control": "private, no-store",
        ...(known ? { "X-Lodge-Error": known.code } : {}),
        ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
      },
    },
  );
}

/** The pool gave no connection in time, or the database is away: the asker may try again. */
function overload(error: unknown): DomainError | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (
    typeof code !== "string" ||
    !["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "ECONNREFUSED"].includes(code)
  )
    return null;
  return new DomainError("unavailable", "Lodge is busy. Try again in a few seconds.", { retryAfter: 3 });
}
