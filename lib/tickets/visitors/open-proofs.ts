import "server-only";
import { db, transaction } from "@/lib/platform/db";
import { hashToken } from "@/lib/identity/sessions/session-token";
import { removeUnprovedContacts } from "@/lib/identity/contacts/remove-unproved-contacts";
import { removeHeld } from "@/lib/tickets/change/remove-held";

/** Whether the link of a mail would still count; looking uses nothing up, because mail scanners look. */
export async function findOpenProof(
  workspaceId: string,
  token: string,
): Promise<{ purpose: "SIGN_IN" | "RELEASE"; workspaceName: string } | null> {
  if (!/^[0-9a-f-]{36}$/i.test(workspaceId)) return null;
  const proof = await db.emailVerification.findFirst({
    where: { workspaceId, tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { purpose: true, workspace: { select: { name: true } } },
  });
  return proof && { purpose: proof.purpose, workspaceName: proof.workspace.name };
}

const WEEK = 7 * 24 * 3_600_000;

/** Forgets what visitors wrote a week ago if neither they nor an agent has come back to it. */
export async function sweepHeld(now: Date): Promise<void> {
  await transaction(async (tx) => {
    const requesters = await removeHeld(tx, new Date(now.getTime() - WEEK));
    await removeUnprovedContacts(tx, requesters);
  });
}

const DAY = 24 * 3_600_000;

/** Forgets the links of mails a day after their end. */
export async function sweepProofs(now: Date): Promise<void> {
  await db.emailVerification.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - DAY) } } });
}
