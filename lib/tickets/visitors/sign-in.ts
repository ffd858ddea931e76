import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { findOrCreateContact } from "@/lib/identity/contacts/find-or-create-contact";
import type { FoundContact } from "@/lib/identity/contacts/find-or-create-contact";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";

export type SignedIn = { token: string; actor: PortalActor; contact: FoundContact };
type VerifiedEmail = { workspaceId: string; email: string; epoch: number; now: Date };

/** Opens a session for a verified email, creating its contact if needed. */
export async function signIn({ workspaceId, email, epoch, now }: VerifiedEmail): Promise<SignedIn> {
  const person = { workspaceId, email, signedEmail: email, method: "MAILBOX", nickname: null, now } as const;
  const { identityId, ...contact } = await findOrCreateContact(person);
  const opened = await openPortalSession({
    workspaceId,
    contactId: contact.id,
    identityId,
    secretId: null,
    method: "MAILBOX",
    signedValue: email,
    epoch,
    now,
  });
  return { ...opened, contact };
}
