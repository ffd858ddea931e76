import { createHmac, timingSafeEqual } from "node:crypto";
import type { Customer, Demo } from "./demo.ts";

/** The signature that the iframe's address carries: the secret's text is the key, the email the message. */
export const signEmail = (secret: string, email: string) =>
  createHmac("sha256", secret).update(email).digest("hex");

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token (JWT, HS256) that says who the customer is, for five minutes. */
export function signToken(key: { keyId: string; secret: string }, customer: Customer): string {
  const header = base64url({ alg: "HS256", typ: "JWT", kid: key.keyId });
  const claims = base64url({
    external_id: `northwind:${customer.email}`,
    email: customer.email,
    display_name: customer.name,
    exp: Math.floor(Date.now() / 1000) + 300,
  });
  const signature = createHmac("sha256", key.secret).update(`${header}.${claims}`).digest("base64url");
  return `${header}.${claims}.${signature}`;
}

const COOKIE = "northwind_customer";
const sealOf = (demo: Demo, email: string) => signEmail(demo.secret, `${COOKIE}\n${email}`);

/** This site's own sign-in, in a cookie of its own. */
export function sessionCookie(demo: Demo, email: string): string {
  const value = `${Buffer.from(email).toString("base64url")}.${sealOf(demo, email)}`;
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}

export const ENDED_SESSION = `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

/** @returns the email of who is signed in to this site, or null. */
export function readSession(demo: Demo, header: string | undefined): string | null {
  const match = new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)\\.([0-9a-f]{64})(?:;|$)`).exec(header ?? "");
  if (!match) return null;
  const [, encoded = "", seal = ""] = match;
  const email = Buffer.from(encoded, "base64url").toString();
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(demo, email))) ? email : null;
}
