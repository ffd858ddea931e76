import "server-only";
import { db } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

export type Limit = { limit: number; windowSeconds: number };

/**
 * Counts one use in a fixed window, kept in PostgreSQL so that all processes share it.
 * @param key what is limited, for example `sign-in:203.0.113.7`
 * @throws DomainError rate_limited with `retryAfter` (seconds) when the window is used up
 */
export async function takeLimit(key: string, limit: Limit): Promise<void> {
  const { count, wait } = await countUse(key, limit);
  if (count > limit.limit) throw tooMany(wait);
}

/**
 * Counts one use without refusing.
 * @returns the uses in this window so far, and the seconds until it ends
 */
export async function countUse(
  key: string,
  { windowSeconds }: Limit,
): Promise<{ count: number; wait: number }> {
  const [row] = await db.$queryRaw<{ count: number; wait: number }[]>`
    INSERT INTO "RateLimit" AS r ("key", "count", "expiresAt")
    VALUES (${key}, 1, now() + make_interval(secs => ${windowSeconds}::int))
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN r."expiresAt" <= now() THEN 1 ELSE r."count" + 1 END,
      "expiresAt" = CASE WHEN r."expiresAt" <= now() THEN excluded."expiresAt" ELSE r."expiresAt" END
    RETURNING "count", ceil(extract(epoch FROM "expiresAt" - now()))::int AS wait`;
  return row ?? { count: 1, wait: windowSeconds };
}

/**
 * Checks a window without counting: for limits that count failures only.
 * @throws DomainError rate_limited when it is used up
 */
export async function checkLimit(key: string, { limit }: Limit): Promise<void> {
  const row = await db.rateLimit.findUnique({ where: { key } });
  const wait = row ? Math.ceil((row.expiresAt.getTime() - Date.now()) / 1000) : 0;
  if (row && wait > 0 && row.count >= limit) throw tooMany(wait);
}

function tooMany(retryAfter: number) {
  return new DomainError(
    "rate_limited",
    `Too many attempts. Try again in ${Math.max(1, retryAfter)} seconds.`,
    {
      retryAfter: Math.max(1, retryAfter),
    },
  );
}

/** Deletes windows that have ended. */
export async function sweepLimits(now: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expiresAt: { lt: now } } });
}
