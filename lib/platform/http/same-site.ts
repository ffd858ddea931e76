import "server-only";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";

/**
 * Refuses a write that another site made the browser send. The portal runs without an origin, so `Origin: null`
 * is ordinary traffic here and never counts as ours. @throws DomainError forbidden
 */
export function requireSameSite(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const same = site === null ? origin === new URL(env.APP_URL).origin : site === "same-origin";
  if (!same || origin === "null")
    throw new DomainError("forbidden", "This request did not come from Lodge's own pages.");
}
