import "server-only";
import type { PortalActor } from "@/lib/auth/actors";
import type { FoundContact } from "@/lib/contacts/find-or-create-contact";
import { transaction } from "@/lib/db";
import { findEntryRules } from "@/lib/identity/find-entry-rules";
import { openPortalSession } from "@/lib/identity/open-portal-session";
import { hashToken } from "@/lib/identity/session-token";
import { confirmRelease } from "./confirm-release";

export type Confirmed = {
  /** Of the portal session that the proof opens. */
  token: string;
  actor: PortalActor;
  contact: FoundContact;
  standaloneEnabled: boolean;
  /** The ticket that was written, to be shown first. */
  ticket: number | null;
};

/**
 * Uses the link of a mail: whoever has it reads that mailbox. Once; of two at the same time one counts.
 * @returns null for an unknown, used or expired one
 */
export async function confirmProof(workspaceId: string, token: string): Promise<Confirmed | null> {
  const rules = await findEntryRules(workspaceId);
  if (!rules) return null;
  const now = new Date();
  const proved = await transaction(async (tx) => {
    const [proof] = await tx.mailProof.updateManyAndReturn({
      where: { workspaceId, tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (!proof?.contactId || !proof.ticketId) return null;
    const { contactId, ticketId, email } = proof;
    const released = await confirmRelease(tx, { workspaceId, contactId, ticketId, email }, now);
    return released && { ...released, email };
  });
  if (!proved) return null;
  const { owner, number, email } = proved;
  const opened = await openPortalSession({
    workspaceId,
    contactId: owner.id,
    secretId: null,
    method: "MAILBOX",
    signedValue: email,
    epoch: rules.sessionEpoch,
    now,
  });
  return { ...opened, contact: owner, ticket: number, standaloneEnabled: rules.standaloneEnabled };
}
