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
  /** The ticket that was written, to be shown first. */
  ticket: number | null;
  standaloneEnabled: boolean;
};

/**
 * Uses the link of a mail: whoever has it reads that mailbox. Once; of two at the same time one counts.
 * @returns null for an unknown, used or expired one, and for one to sign in where that is not allowed any more
 */
export async function confirmProof(workspaceId: string, token: string): Promise<Confirmed | null> {
  const rules = await findEntryRules(workspaceId);
  if (!rules) return null;
  const { sessionEpoch: epoch, standaloneEnabled } = rules;
  const now = new Date();
  const proved = await transaction((tx) => useUp(tx, { workspaceId, token, now }));
  if (!proved) return null;
  const { email, released } = proved;
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

async function useUp(tx: Tx, { workspaceId, token, now }: { workspaceId: string; token: string; now: Date }) {
  const [proof] = await tx.emailVerification.updateManyAndReturn({
    where: { workspaceId, tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (!proof) return null;
  const { purpose, email, contactId, ticketId } = proof;
  if (purpose === "SIGN_IN") return { email, released: null };
  if (!contactId || !ticketId) return null;
  const others = await useUpTheRest(tx, proof, now);
  const released = await confirmRelease(tx, { workspaceId, email, ticketId, contactId, others }, now);
  return released && { email, released };
}

type UsedProof = { workspaceId: string; email: string; visitorSessionId: string | null };

/** What the same page wrote under the same address: there was one mail for all of it. At most ten a day. */
async function useUpTheRest(
  tx: Tx,
  { workspaceId, email, visitorSessionId }: UsedProof,
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
