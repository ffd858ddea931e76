import "server-only";
import type { z } from "zod";
import type { ApiActor } from "@/lib/platform/actors";
import { DomainError } from "@/lib/platform/errors";
import { networkOf } from "@/lib/identity/signatures/failure-limits";
import { checkLimit, countUse, takeLimit } from "@/lib/platform/limits/take-limit";
import { withErrorHandling, parseInput } from "@/lib/platform/http/define-route";
import type { Input, Spec } from "@/lib/platform/http/define-route";
import { networkAddress } from "@/lib/platform/http/network-address";
import { db } from "@/lib/platform/db";
import { hashApiKey } from "./api-key";

type Schema = z.ZodType | undefined;

const QUOTA = { limit: 600, windowSeconds: 60 };
/** Limit of wrong keys per network. */
const FAILURES = { limit: 30, windowSeconds: 60 };

/**
 * A route of the REST API under /api/v1 (contract section 5), authenticated by an API key as Bearer. Responses carry
 * `RateLimit-*`, errors `{ error: { code, message, requestId, issues? } }`.
 */
export function apiRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(spec: Spec<P, Q, B>, handle: (input: Input<P, Q, B> & { actor: ApiActor }) => Promise<Response>) {
  return withErrorHandling(
    async (request, params) => {
      const actor = await authenticate(request);
      const quota = await countUse(`api:${actor.keyId}`, QUOTA);
      const headers = quotaHeaders(quota);
      const answer = withErrorHandling(async () => {
        if (quota.count > QUOTA.limit) throw tooMany(quota.wait);
        return handle({ ...(await parseInput(spec, request, params)), actor });
      }, headers);
      return withHeaders(await answer(request), headers);
    },
    { "WWW-Authenticate": "Bearer" },
  );
}

async function authenticate(request: Request): Promise<ApiActor> {
  const failures = `api-key:${networkOf(networkAddress(request.headers)).slice(0, 64)}`;
  await checkLimit(failures, FAILURES);
  const key = /^Bearer (lodge_sk_[\w-]{20,100})$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const actor = key ? await findApiActor(key) : null;
  if (actor) return actor;
  await takeLimit(failures, FAILURES);
  throw new DomainError(
    "unauthenticated",
    key
      ? "Invalid or revoked API key. Create one in Settings > API."
      : "Send an API key: Authorization: Bearer lodge_sk_…",
  );
}

function quotaHeaders({ count, wait }: { count: number; wait: number }): Record<string, string> {
  return {
    "RateLimit-Limit": String(QUOTA.limit),
    "RateLimit-Remaining": String(Math.max(0, QUOTA.limit - count)),
    "RateLimit-Reset": String(wait),
  };
}

const tooMany = (retryAfter: number) =>
  new DomainError("rate_limited", `Too many requests with this key. Try again in ${retryAfter} seconds.`, {
    retryAfter,
  });

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

const MARK_EVERY_MS = 60_000;

/** Finds the key's workspace, on every request so that revoking takes effect at once. @returns null if not active */
async function findApiActor(key: string, now = new Date()): Promise<ApiActor | null> {
  const row = await db.apiKey.findFirst({
    where: { keyHash: hashApiKey(key), revokedAt: null },
    select: { id: true, workspaceId: true, label: true, lastUsedAt: true },
  });
  if (!row) return null;
  const { id, workspaceId, label, lastUsedAt } = row;
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > MARK_EVERY_MS)
    await db.apiKey.updateMany({ where: { workspaceId, id }, data: { lastUsedAt: now } });
  return { kind: "api", workspaceId, keyId: id, label };
}
