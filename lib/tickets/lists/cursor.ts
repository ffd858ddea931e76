import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/platform/errors";

/** Where a page of a list ended, as an opaque text for the client to hand back: page 1000 then costs what page 1 does. */
export const writeCursor = (position: object): string =>
  Buffer.from(JSON.stringify(position)).toString("base64url");

/** @throws DomainError invalid for what we did not write */
export function readCursor<T>(cursor: string | null | undefined, schema: z.ZodType<T>): T | null {
  if (!cursor) return null;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success) throw new DomainError("invalid", "cursor: use the nextCursor of the page before.");
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
