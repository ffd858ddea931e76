import "server-only";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { findEntryRules } from "@/lib/identity/visits/find-entry-rules";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { hashToken } from "@/lib/identity/sessions/session-token";
import { confirmRelease } from "./confirm-release";
import { signIn } from "./sign-in";
import type { SignedIn } from "./sign-in";

export type Confirmed = SignedIn & {
  /** The visitor's ticket, to show first. */
  ticket: number | null;
  standaloneEnabled: boolean;
};

/**
 * Redeems a verification link, which proves access to the mailbox. Works once, atomically.
 * @returns null if unknown, used or expired, or if the standalone portal was disabled
 */
export async function confirmLink(workspaceId: string, token: string): Promise<Confirmed | null> {
  const rules = await findEntryRules(workspaceId);
  if (!rules) return null;
  const { sessionEpoch: epoch, standaloneEnabled } = rules;
  const now = new Date();
  const redeemed = await transaction((tx) => redeem(tx, { workspaceId, token, now }));
  if (!redeemed) return null;
  const { email, released } = redeemed;
  if (!released) {
    if (!standaloneEnabled) return null;
    return { ...(await signIn({ workspaceId, email, epoch, now })), ticket: null, standaloneEnabled };
  }
  const { owner, number } = released;
  const opened = await openPortalSession({
    workspaceId,
    contactId: owner.id,
    identityId: owner.identityId,
    secretId: null,
    method: "MAILBOX",
    signedValue: email,
    epoch,
    now,
  });
  return { ...opened, contact: owner, ticket: number, standaloneEnabled };
}

async function redeem(
  tx: Tx,
  { workspaceId, token, now }: { workspaceId: string; token: string; now: Date },
) {
  const [verification] = await tx.emailVerification.updateManyAndReturn({
    where: { workspaceId, tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (!verification) return null;
  const { purpose, email, contactId, ticketId } = verification;
  if (purpose === "SIGN_IN") return { email, released: null };
  if (!contactId || !ticketId) return null;
  const others = await redeemOthers(tx, verification, now);
  const released = await confirmRelease(tx, { workspaceId, email, ticketId, contactId, others }, now);
  return released && { email, released };
}

type UsedVerification = { workspaceId: string; email: string; visitorSessionId: string | null };

/** Other tickets of the same page and email, covered by the same link. At most ten a day. */
async function redeemOthers(
  tx: Tx,
  { workspaceId, email, visitorSessionId }: UsedVerification,
  now: Date,
): Promise<string[]> {
  if (!visitorSessionId) return [];
  const rest = await tx.emailVerification.updateManyAndReturn({
    where: { workspaceId, email, visitorSessionId, purpose: "RELEASE", usedAt: null },
    data: { usedAt: now },
    select: { contactId: true },
  });
  return rest.flatMap(({ contactId }) => contactId ?? []);
}
