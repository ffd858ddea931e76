import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import { canonicalEmail } from "@/lib/identity/email-address";

/**
 * Another customer who has proved the address that this one goes by. Of somebody unverified it says whom they may be
 * posing as; of somebody with a token, that the host gave one address to two people.
 */
export async function findSameAddress(
  { workspaceId }: AgentActor,
  { id, email }: { id: string; email: string },
): Promise<{ name: string; ticket: number | null } | null> {
  const value = canonicalEmail(email);
  if (!value) return null;
  const identity = await db.contactIdentity.findFirst({
    where: { workspaceId, kind: "EMAIL", value, contactId: { not: id } },
    select: {
      contact: {
        select: {
          name: true,
          tickets: { orderBy: { lastMessageAt: "desc" }, take: 1, select: { number: true } },
        },
      },
    },
  });
  return identity && { name: identity.contact.name, ticket: identity.contact.tickets[0]?.number ?? null };
}
