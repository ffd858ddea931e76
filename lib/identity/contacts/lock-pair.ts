import "server-only";
import type { Tx } from "@/lib/platform/db";
import { lockContacts } from "./lock-contacts";

const CONTACT = {
  id: true,
  name: true,
  email: true,
  identities: { select: { kind: true, value: true } },
} as const;

/**
 * Locks two contacts and all that proves who they are, to the end of the transaction: nobody becomes one of them, and
 * nothing is written in their name meanwhile. Identities first, as signing in does it, so that nobody waits in a circle.
 * @returns null in the place of one that is not there
 */
export async function lockPair(tx: Tx, workspaceId: string, [one, other]: [string, string]) {
  const ids = [one, other];
  await tx.$queryRaw`
    SELECT 1 FROM "ContactIdentity" WHERE "workspaceId" = ${workspaceId}::uuid AND "contactId" = ANY (${ids}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`;
  await lockContacts(tx, ids);
  const found = await tx.contact.findMany({ where: { workspaceId, id: { in: ids } }, select: CONTACT });
  const byId = (id: string) => found.find((contact) => contact.id === id) ?? null;
  return [byId(one), byId(other)] as const;
}

export type LockedContact = NonNullable<Awaited<ReturnType<typeof lockPair>>[0]>;
