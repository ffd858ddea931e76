import "server-only";
import { env } from "@/lib/platform/env";

const NAME = "lodge_portal";
/** The maximum lifetime of a portal session. */
const MAX_AGE = 12 * 3600;

/**
 * The portal's only cookie, for the standalone portal after sign-in. Sent only to that workspace's portal, unreadable
 * by scripts, and ignored by the API.
 */
export function portalCookie(workspaceId: string, token: string): string {
  const secure = env.APP_URL.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${token}; Path=/portal/${workspaceId}; Max-Age=${MAX_AGE}; HttpOnly; SameSite=Lax${secure}`;
}

/** @returns a document request's token; null for other requests */
export function readPortalCookie({ headers }: Request): string | null {
  if (headers.get("sec-fetch-dest") !== "document") return null;
  return /(?:^|; )lodge_portal=([\w-]{20,100})(?:;|$)/.exec(headers.get("cookie") ?? "")?.[1] ?? null;
}
