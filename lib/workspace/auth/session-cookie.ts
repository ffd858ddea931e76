import "server-only";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";

/** `__Host-` keeps a sibling subdomain from planting one; it needs https. */
export const sessionCookieName = () =>
  env.APP_URL.startsWith("https:") ? "__Host-lodge.session" : "lodge.session";

const REMEMBERED = 1000;

/**
 * What was decrypted lately: next-auth derives its key anew for each token. It says only which session a cookie
 * names; whether that one is alive is asked of the database every time.
 */
const known = new Map<string, string>();

/** @returns the session id in next-auth's cookie, or null when there is none or it is not ours. */
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
