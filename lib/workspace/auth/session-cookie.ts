import "server-only";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";

/** The prefix `__Host-` keeps a sibling subdomain from setting the cookie. It requires https. */
export const sessionCookieName = () =>
  env.APP_URL.startsWith("https:") ? "__Host-lodge.session" : "lodge.session";

const REMEMBERED = 1000;

/**
 * Session ids of recently decrypted cookies, because next-auth derives its key again for each token. Whether a session
 * is live is not cached.
 */
const known = new Map<string, string>();

/** @returns the session id in next-auth's cookie; null without a valid cookie */
export async function readSessionId(cookie: string | null): Promise<string | null> {
  const name = `${sessionCookieName()}=`;
  const value = cookie
    ?.split(/; */)
    .find((part) => part.startsWith(name))
    ?.slice(name.length);
  if (!value) return null;
  const remembered = known.get(value);
  if (remembered) return remembered;
  const id = await decrypt(value);
  if (id) remember(value, id);
  return id;
}

async function decrypt(value: string): Promise<string | null> {
  const token = await decode({ token: value, secret: env.APP_SECRET }).catch(() => null);
  const id: unknown = token?.["sessionId"];
  return typeof id === "string" && /^[0-9a-f-]{36}$/.test(id) ? id : null;
}

function remember(value: string, id: string): void {
  const [oldest] = known.keys();
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
  known.set(value, id);
}
