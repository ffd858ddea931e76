import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { sessionCookieName } from "./session-cookie";
import { signInWithPassword } from "./sign-in-with-password";
import { db } from "@/lib/platform/db";

/** next-auth's JWT contains the id of our session. Each request checks in the database whether that session is live. */
export function authOptions(address: string, userAgent: string): NextAuthOptions {
  const secure = env.APP_URL.startsWith("https:");
  return {
    secret: env.APP_SECRET,
    session: { strategy: "jwt", maxAge: 30 * 24 * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    providers: [passwordProvider(address, userAgent)],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
      session: ({ session }) => session,
    },
    events: {
      signOut: async ({ token }) => {
        const id: unknown = token["sessionId"];
        if (typeof id === "string") await endSession(id);
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

const passwordProvider = (address: string, userAgent: string) =>
  CredentialsProvider({
    credentials: {
      email: { label: "Email", type: "email" },
      password: { label: "Password", type: "password" },
    },
    authorize: (credentials) =>
      signInWithPassword({
        email: credentials?.email ?? "",
        password: credentials?.password ?? "",
        networkAddress: address,
        userAgent,
      }),
  });

/** Ends a session. Its cookie is no longer accepted. */
export async function endSession(sessionId: string): Promise<void> {
  await db.agentSession.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
