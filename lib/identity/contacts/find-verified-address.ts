import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Finds a contact's verified email. The displayed one may differ: a token's email can belong to another contact, who
 * would then read the mail.
 * @returns the email as last given, or else canonical; null if none is verified
 */
export async function findVerifiedAddress(
  tx: Pick<Tx, "contact">,
  workspaceId: string,
  contactId: string,
): Promise<string | null> {
  const contact = await tx.contact.findUnique({
    where: { workspaceId_id: { workspaceId, id: contactId } },
    select: {
      email: true,
      identities: {
        where: { kind: "EMAIL", method: { not: "NONE" } },
        orderBy: { verifiedAt: "desc" },
        select: { value: true },
      },
    },
  });
  if (!contact) return null;
  const verified = contact.identities.map(({ value }) => value);
  const shown = contact.email.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return verified.includes(shown) ? contact.email : (verified[0] ?? null);
}
