import "server-only";
import { db } from "@/lib/platform/db";

type Named = { workspaceId: string; contactId: string; externalIdentityId: string; email: string };

/**
 * An address that came by a token follows the token: when the host says another one, the earlier opens nothing any
 * more, whoever has proved since to read it. The host alone had said whose it is, and its next owner may be somebody
 * else. Sessions that it opened end with it; the history stays with the external id.
 */
export async function followToken({
  workspaceId,
  contactId,
  externalIdentityId: namedById,
  email,
}: Named): Promise<void> {
  await db.contactIdentity.deleteMany({
    where: { workspaceId, namedById, kind: "EMAIL", value: { not: email } },
  });
  // One that had been proved in another way before follows the token from now on.
  await db.contactIdentity.updateMany({
    where: { workspaceId, contactId, kind: "EMAIL", value: email, namedById: null },
    data: { namedById },
  });
}
