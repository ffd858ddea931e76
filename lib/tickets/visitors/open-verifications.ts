import "server-only";
import { db, transaction } from "@/lib/platform/db";
import { hashToken } from "@/lib/identity/sessions/session-token";
import { removeUnverifiedContacts } from "@/lib/identity/contacts/remove-unverified-contacts";
import { removeHeld } from "@/lib/tickets/change/remove-held";

/** Finds an open verification link without redeeming it, because mail scanners open links. @returns null if invalid */
export async function findOpenVerification(
  workspaceId: string,
  token: string,
): Promise<{ purpose: "SIGN_IN" | "RELEASE"; workspaceName: string } | null> {
  if (!/^[0-9a-f-]{36}$/i.test(workspaceId)) return null;
  const verification = await db.emailVerification.findFirst({
    where: { workspaceId, tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { purpose: true, workspace: { select: { name: true } } },
  });
  return verification && { purpose: verification.purpose, workspaceName: verification.workspace.name };
}

const WEEK = 7 * 24 * 3_600_000;

/** Deletes held tickets after a week, unless they were verified or agents worked on them. */
export async function sweepHeld(now: Date): Promise<void> {
  await transaction(async (tx) => {
    const requesters = await removeHeld(tx, new Date(now.getTime() - WEEK));
    await removeUnverifiedContacts(tx, requesters);
  });
}

const DAY = 24 * 3_600_000;

/** Deletes verification links a day after they expire. */
export async function sweepVerifications(now: Date): Promise<void> {
  await db.emailVerification.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - DAY) } } });
}
