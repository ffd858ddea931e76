import "server-only";
import { env } from "@/lib/platform/env";

const NAME = "lodge_portal";
/** As long as a portal session lasts at most. */
const MAX_AGE = 12 * 3600;

/**
 * The one cookie of the portal: for a page that is opened by itself, after signing in there. Only documents of that
 * workspace's portal get it back, no script can read it, and the API never looks at it.
 */
export function portalCookie(workspaceId: string, token: string): string {
  const secure = env.APP_URL.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${token}; Path=/portal/${workspaceId}; Max-Age=${MAX_AGE}; HttpOnly; SameSite=Lax${secure}`;
}

/** @returns the token that a document's request brings along; null for any other kind of request */
export function readPortalCookie({ headers }: Request): string | null {
  if (headers.get("sec-fetch-dest") !== "document") return null;
  return /(?:^|; )lodge_portal=([\w-]{20,100})(?:;|$)/.exec(headers.get("cookie") ?? "")?.[1] ?? null;
}
