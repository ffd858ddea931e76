import "server-only";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** `__Host-` keeps a sibling subdomain from planting one; it needs https. */
export const sessionCookieName = () =>
  env.APP_URL.startsWith("https:") ? "__Host-lodge.session" : "lodge.session";

/** @returns the session id in next-auth's cookie, or null when there is none or it is not ours. */
export async function readSessionId(cookie: string | null): Promise<string | null> {
  const name = `${sessionCookieName()}=`;
  const value = cookie
    ?.split(/; */)
    .find((part) => part.startsWith(name))
    ?.slice(name.length);
  if (!value) return null;
  const token = await decode({ token: value, secret: env.APP_SECRET }).catch(() => null);
  const id: unknown = token?.["sessionId"];
  return typeof id === "string" && /^[0-9a-f-]{36}$/.test(id) ? id : null;
}
