import type { Identity } from "../sdk/types";

const SIGNATURE = /^[0-9a-f]{64}$/;

/** @throws Error for a malformed signature, in the host's own call */
export function readEmail(email: unknown, signature: unknown): Identity {
  if (signature !== undefined && signature !== null && signature !== "") {
    if (typeof signature !== "string" || !SIGNATURE.test(signature))
      throw new Error(
        "user:email: the signature must be an HMAC-SHA256 as 64 lowercase hexadecimal characters. The command was ignored.",
      );
    return { email: textOf(email), hash: signature };
  }
  return { email: textOf(email), hash: "" };
}

/** @returns the string; undefined for other types */
export const textOf = (value: unknown) => (typeof value === "string" ? value : "");

type Value = string | number | boolean;

/** `[[["plan", "pro"], ["seats", 3]]]` or `["plan", "pro"]`. @returns its strings, numbers and booleans */
export function readData(value: unknown[]): Record<string, Value> {
  const [first] = value;
  const list: unknown = Array.isArray(first) ? first : [value];
  return Object.fromEntries(Array.isArray(list) ? list.filter(isPair) : []);
}

const isPair = (pair: unknown): pair is [string, Value] =>
  Array.isArray(pair) &&
  typeof pair[0] === "string" &&
  ["string", "number", "boolean"].includes(typeof pair[1]);
