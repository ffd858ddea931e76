import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

const OURS = "Something went wrong on our end. Nothing was changed. Try again.";

/** No connection in time, or the database is unavailable: the client can retry. */
const busy = () =>
  new DomainError("unavailable", "Lodge is busy. Try again in a few seconds.", { retryAfter: 3 });

/** Maps an error to a response. Anything but a DomainError is a bug: it is logged, and answered with a bare 500. */
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

/**
 * Errors that a retry may fix: Prisma's codes, PostgreSQL's (class 08 connections, 53 resources, 57 operator, 40
 * deadlocks and conflicts), those of the adapter and of the network.
 */
const CODES =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|P2034|08\w{3}|53\w{3}|57P0\d|57014|40001|40P01|E(CONN|PIPE|HOST|NET|TIMED)\w*)$/;
const KINDS =
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TransactionWriteConflict)$/;
/** node-postgres has no code for a connection that is lost during a query. */
const MESSAGES = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

const INSIDE = ["cause", "meta", "driverAdapterError"] as const;

/** Whether an error means that the database is unavailable or overloaded, so that a retry may succeed soon. */
export function databaseIsAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const fields = error as Record<string, unknown>;
  const says = (name: string, pattern: RegExp) =>
    typeof fields[name] === "string" && pattern.test(fields[name]);
  if (says("code", CODES) || says("originalCode", CODES) || says("kind", KINDS) || says("message", MESSAGES))
    return true;
  return INSIDE.some((name) => databaseIsAway(fields[name], depth + 1));
}
