import "server-only";
import { db } from "@/lib/platform/db";
import { checkLimit, takeLimit } from "@/lib/platform/limits/take-limit";
import { hashPassword, verifyPassword } from "./password";

const LIMIT = { limit: 10, windowSeconds: 15 * 60 };

let decoy: Promise<string> | undefined;

type Attempt = { email: string; password: string; networkAddress: string; userAgent: string };

/**
 * Starts a session. Only failures count against the limits (10 in 15 minutes, per account and per network), and an
 * unknown email takes as long as a wrong password.
 * @returns next-auth's user with the session's id, or null for wrong credentials
 * @throws DomainError rate_limited
 */
export async function signInWithPassword(attempt: Attempt): Promise<{ id: string } | null> {
  const email = attempt.email.trim().toLowerCase();
  const keys = [`sign-in:account:${email}`, `sign-in:network:${attempt.networkAddress}`];
  for (const key of keys) await checkLimit(key, LIMIT);
  const user = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const passwordHash = user?.passwordHash ?? (await (decoy ??= hashPassword("no password")));
  const right = await verifyPassword(passwordHash, attempt.password.slice(0, 200));
  if (!user || !right) {
    for (const key of keys) await takeLimit(key, LIMIT).catch(() => undefined);
    return null;
  }
  return db.agentSession.create({
    data: { userId: user.id, userAgent: attempt.userAgent.slice(0, 300) },
    select: { id: true },
  });
}
