import "server-only";
import { timingSafeEqual } from "node:crypto";
import { db } from "@/lib/platform/db";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { hashCode } from "./hash-code";
import { limitDigits } from "./limits";
import { requireStandalone } from "./require-standalone";
import { signIn } from "./sign-in";
import type { SignedIn } from "./sign-in";

/** Maximum number of attempts per code. */
const MAX_ATTEMPTS = 5;

type CodeAttempt = { workspaceId: string; email: string; digits: string; networkAddress: string };

/**
 * Signs in with an emailed code. Every attempt counts against all open codes.
 * @returns null if the code is wrong
 * @throws DomainError rate_limited, forbidden
 */
export async function confirmCode({ workspaceId, ...attempt }: CodeAttempt): Promise<SignedIn | null> {
  const { sessionEpoch: epoch } = await requireStandalone(workspaceId);
  await limitDigits(attempt.networkAddress);
  const email = canonicalEmail(attempt.email);
  const digits = attempt.digits.replace(/[\s-]/g, "");
  if (!email || !/^\d{6}$/.test(digits)) return null;
  const now = new Date();
  const open = { workspaceId, email, purpose: "SIGN_IN", usedAt: null, expiresAt: { gt: now } } as const;
  const tried = await db.emailVerification.updateManyAndReturn({
    where: { ...open, attempts: { lt: MAX_ATTEMPTS } },
    data: { attempts: { increment: 1 } },
    select: { id: true, codeHash: true },
  });
  const hash = Buffer.from(hashCode({ workspaceId, email, digits }));
  const match = tried.find(({ codeHash }) => codeHash && timingSafeEqual(Buffer.from(codeHash), hash));
  if (!match) return null;
  const used = await db.emailVerification.updateMany({
    where: { ...open, id: match.id },
    data: { usedAt: now },
  });
  return used.count === 1 ? signIn({ workspaceId, email, epoch, now }) : null;
}
