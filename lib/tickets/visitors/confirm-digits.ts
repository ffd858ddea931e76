import "server-only";
import { timingSafeEqual } from "node:crypto";
import { db } from "@/lib/platform/db";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { hashDigits } from "./hash-digits";
import { limitDigits } from "./limits";
import { requireStandalone } from "./require-standalone";
import { signIn } from "./sign-in";
import type { SignedIn } from "./sign-in";

/** Guesses that one mail's digits survive. */
const MAX_ATTEMPTS = 5;

type Asked = { workspaceId: string; email: string; digits: string; networkAddress: string };

/**
 * Signs in with the six digits of a mail. Every try counts against every mail that is still open.
 * @returns null when they are of none of them
 * @throws DomainError rate_limited, forbidden
 */
export async function confirmDigits({ workspaceId, ...asked }: Asked): Promise<SignedIn | null> {
  const { sessionEpoch: epoch } = await requireStandalone(workspaceId);
  await limitDigits(asked.networkAddress);
  const email = canonicalEmail(asked.email);
  const digits = asked.digits.replace(/[\s-]/g, "");
  if (!email || !/^\d{6}$/.test(digits)) return null;
  const now = new Date();
  const open = { workspaceId, email, purpose: "SIGN_IN", usedAt: null, expiresAt: { gt: now } } as const;
  const tried = await db.emailVerification.updateManyAndReturn({
    where: { ...open, attempts: { lt: MAX_ATTEMPTS } },
    data: { attempts: { increment: 1 } },
    select: { id: true, codeHash: true },
  });
  const hash = Buffer.from(hashDigits({ workspaceId, email, digits }));
  const match = tried.find(({ codeHash }) => codeHash && timingSafeEqual(Buffer.from(codeHash), hash));
  if (!match) return null;
  const used = await db.emailVerification.updateMany({
    where: { ...open, id: match.id },
    data: { usedAt: now },
  });
  return used.count === 1 ? signIn({ workspaceId, email, epoch, now }) : null;
}
