import { expect, test } from "vitest";
import { DomainError } from "@/lib/platform/errors";
import { databaseIsAway, errorResponse } from "./error-response";

const adapter = (cause: object) =>
  Object.assign(new Error("Query failed"), { code: "P2010", meta: { driverAdapterError: { cause } } });

test.each<[string, unknown]>([
  ["no connection in time", Object.assign(new Error(), { code: "P2024" })],
  ["nobody listens", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })],
  ["killed under a query", new Error("Connection terminated unexpectedly")],
  ["shutting down", adapter({ kind: "postgres", originalCode: "57P01" })],
  ["starting up", adapter({ kind: "postgres", originalCode: "57P03" })],
  ["not there", adapter({ kind: "DatabaseNotReachable", host: "127.0.0.1" })],
  ["too many connections", adapter({ originalCode: "53300" })],
  ["a statement that took too long", adapter({ originalCode: "57014" })],
])("%s: try again soon", (_, error) => {
  const response = errorResponse(error);
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
});

test.each<[string, unknown]>([
  ["a mistake of ours", new TypeError("x is undefined")],
  ["a constraint", adapter({ kind: "UniqueConstraintViolation", originalCode: "23505" })],
  ["not even an error", "P1001"],
  ["nothing", undefined],
])("%s is no reason to try again", (_, error) => {
  expect(databaseIsAway(error)).toBe(false);
  expect(errorResponse(error).status).toBe(500);
});

test("keeps the message of a domain error", () => {
  expect(errorResponse(new DomainError("conflict", "No.")).status).toBe(409);
});
