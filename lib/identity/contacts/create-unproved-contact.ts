import "server-only";
import type { Tx } from "@/lib/platform/db";

type NewContact = {
  workspaceId: string;
  name: string;
  email: string;
  /** What the page said beside it. */
  pageAttributes: Record<string, string | number | boolean | null> | null;
};

/** A contact with nothing but what somebody typed: no identity, so nobody is ever found by it. @returns its id */
export async function createUnprovedContact(
  tx: Tx,
  { pageAttributes, ...data }: NewContact,
): Promise<string> {
  const { id } = await tx.contact.create({
    data: { ...data, ...(pageAttributes ? { pageAttributes } : {}), lastSeenAt: new Date() },
    select: { id: true },
  });
  return id;
}
