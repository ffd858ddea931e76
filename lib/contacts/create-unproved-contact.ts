import "server-only";
import type { Tx } from "@/lib/db";

/** A contact with nothing but what somebody typed: no identity, so nobody is ever found by it. @returns its id */
export async function createUnprovedContact(
  tx: Tx,
  data: { workspaceId: string; name: string; email: string },
): Promise<string> {
  const { id } = await tx.contact.create({ data: { ...data, lastSeenAt: new Date() }, select: { id: true } });
  return id;
}
