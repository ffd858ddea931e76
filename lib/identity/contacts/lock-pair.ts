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
 * Locks two contacts and their identities until the transaction ends, so that no sign-in or write interferes.
 * Identities first, as in sign-in, to avoid deadlocks.
 * @returns null for a missing contact
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
