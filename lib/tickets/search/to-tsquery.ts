import "server-only";
import { sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import type { TextPart } from "./format";

/** @returns a text as a PostgreSQL tsquery: a phrase, or a prefix */
export function toTsquery({ kind, text }: Pick<TextPart, "kind" | "text">): Prisma.Sql {
  if (kind !== "prefix") return sql`phraseto_tsquery('simple'::regconfig, ${text})`;
  const quoted = `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}':*`;
  const split = sql`to_tsquery('simple'::regconfig, ${quoted})`;
  if (/^[\p{L}\p{N}]+$/u.test(text)) return split;
  // An incomplete email or URL is split into words, so it is also searched for as is.
  return sql`(${split} || ${quoted.toLowerCase()}::tsquery)`;
}
