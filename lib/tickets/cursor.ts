import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db";
import { DomainError } from "@/lib/errors";

const schema = z.object({ a: z.boolean().optional(), t: z.iso.datetime(), i: z.uuid() });

/** Where a page of a list ended: keyset, so page 1000 costs what page 1 does. */
export type Position = { isActive?: boolean; lastMessageAt: Date; id: string };

/** @returns an opaque text for the client to hand back */
export const writeCursor = ({ isActive, lastMessageAt, id }: Position): string =>
  Buffer.from(JSON.stringify({ a: isActive, t: lastMessageAt.toISOString(), i: id })).toString("base64url");

/** @throws DomainError invalid for what we did not write */
export function readCursor(cursor: string | null | undefined): Position | null {
  if (!cursor) return null;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success) throw new DomainError("invalid", "cursor: use the nextCursor of the page before.");
  const { a, t, i } = parsed.data;
  return { ...(a === undefined ? {} : { isActive: a }), lastMessageAt: new Date(t), id: i };
}

/** What comes after a position, latest message first. The first line is for the index, the second for equal times. */
export const after = ({ lastMessageAt, id }: Position): Prisma.TicketWhereInput => ({
  lastMessageAt: { lte: lastMessageAt },
  OR: [{ lastMessageAt: { lt: lastMessageAt } }, { id: { lt: id } }],
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
