import "server-only";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";

/**
 * Refuses cross-site writes. The portal has no origin, so `Origin: null` is ordinary traffic and never counts as
 * same-site. @throws DomainError forbidden
 */
export function requireSameSite(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const same = site === null ? origin === new URL(env.APP_URL).origin : site === "same-origin";
  if (!same || origin === "null")
    throw new DomainError(
      "forbidden",
      "This request didn't come from a Lodge page. Reload the page and try again.",
    );
}
