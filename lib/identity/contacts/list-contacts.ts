import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db, sql } from "@/lib/platform/db";
import { findSimilarContacts } from "./find-similar-contacts";
import { matchesPerson } from "./matches-person";
import type { ContactDto } from "./schemas";

const MOST = 8;
/** Beyond this many matches, sorting by last seen isn't worth it. */
const LOOKED_AT = 500;

/** Finds a few customers by name or email, last seen first; without matches, similar ones. */
export async function listContacts({ workspaceId }: AgentActor, { q }: { q: string }): Promise<ContactDto[]> {
  if (q === "") return [];
  const found = await db.$queryRaw<ContactDto[]>(sql`
    SELECT "id", "name", "email" FROM (SELECT * FROM "Contact" c
      WHERE c."workspaceId" = ${workspaceId}::uuid AND ${matchesPerson(q)} LIMIT ${LOOKED_AT}) c
    ORDER BY "lastSeenAt" DESC NULLS LAST, "id" LIMIT ${MOST}`);
  if (found.length > 0) return found;
  const [ids = []] = await findSimilarContacts(workspaceId, [q]);
  const similar = await db.contact.findMany({
    where: { workspaceId, id: { in: ids.slice(0, MOST) } },
    select: { id: true, name: true, email: true },
  });
  return similar.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
