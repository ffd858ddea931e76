import "server-only";

/**
 * What says "not now" rather than "never": Prisma's own codes, PostgreSQL's (class 08 connections, 53 resources,
 * 57 the operator, 40 circles and conflicts), those of the adapter and of the network.
 */
const CODES =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|P2034|08\w{3}|53\w{3}|57P0\d|57014|40001|40P01|E(CONN|PIPE|HOST|NET|TIMED)\w*)$/;
const KINDS =
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TransactionWriteConflict)$/;
/** node-postgres has no code for a connection that went away under a query. */
const MESSAGES = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

const INSIDE = ["cause", "meta", "driverAdapterError"] as const;

/** Whether what was thrown means that the database is away or overloaded, so that the same request may succeed soon. */
export function databaseIsAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const fields = error as Record<string, unknown>;
  const says = (name: string, pattern: RegExp) =>
    typeof fields[name] === "string" && pattern.test(fields[name]);
  if (says("code", CODES) || says("originalCode", CODES) || says("kind", KINDS) || says("message", MESSAGES))
    return true;
  return INSIDE.some((name) => databaseIsAway(fields[name], depth + 1));
}
