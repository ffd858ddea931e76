import "server-only";
import { sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import type { TextPart } from "./format";

/** Words in a row, the last one as its beginning where asked: what a text says, as PostgreSQL's tsquery. */
export function toTsquery({ kind, text }: Pick<TextPart, "kind" | "text">): Prisma.Sql {
  if (kind !== "prefix") return sql`phraseto_tsquery('simple'::regconfig, ${text})`;
  const quoted = `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}':*`;
  const split = sql`to_tsquery('simple'::regconfig, ${quoted})`;
  if (/^[\p{L}\p{N}]+$/u.test(text)) return split;
  // The beginning of an address is none yet, and would be split into words: it is looked up as it stands, too.
  return sql`(${split} || ${quoted.toLowerCase()}::tsquery)`;
}
