import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * The address that a contact has proved to be theirs. Not simply the one they show: a token's e-mail may belong to
 * another contact, and mail to it would be read by that one.
 * @returns as it was last given, else in the form for look-up; null when none was proved
 */
export async function findProvedAddress(
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
  const proved = contact.identities.map(({ value }) => value);
  const shown = contact.email.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return proved.includes(shown) ? contact.email : (proved[0] ?? null);
}
