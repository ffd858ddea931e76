import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { db } from "@/lib/db";
import { log } from "@/lib/log";

/** Who somebody is, as their host or their mailbox has proved it. `signedEmail` is exact, `email` the form for look-up. */
export type ProvedPerson = { workspaceId: string; email: string; signedEmail: string; now: Date } & (
  | { method: "HOST_SIGNATURE"; nickname: string | null }
  | { method: "MAILBOX"; nickname: string | null }
  | {
      method: "HOST_TOKEN";
      externalId: string;
      displayName: string | null;
      attributes: Record<string, string | number | boolean | null> | null;
    }
);

export type FoundContact = { id: string; name: string; email: string };
type Row = FoundContact & { emailIsAnothers: boolean };

const MAX_NAME = 100;

/**
 * Finds the contact of a proved identity, or makes it, in one statement: of any number of simultaneous first visits
 * one creates, and the others get the same contact.
 *
 * A signature proves the e-mail; a token proves the external id, and its e-mail too unless that belongs to another
 * contact: then the two stay apart. That conflict can be seen in the data: the contact's `email` has an EMAIL identity
 * of somebody else. A nickname is not signed, so it only names a contact that still goes by its local part.
 */
export async function findOrCreateContact(person: ProvedPerson): Promise<FoundContact> {
  const { workspaceId, method, email, signedEmail, now } = person;
  const byToken = person.method === "HOST_TOKEN";
  const kind = byToken ? "EXTERNAL_ID" : "EMAIL";
  const value = byToken ? person.externalId : email;
  const signedName = byToken ? cleanName(person.displayName) : null;
  const firstName = signedName ?? (byToken ? null : cleanName(person.nickname));
  const attributes = byToken && person.attributes ? JSON.stringify(person.attributes) : null;
  const newId = randomUUIDv7();
  const [row] = await db.$queryRaw<Row[]>`
    WITH proved AS (
      INSERT INTO "ContactIdentity" AS i ("id", "workspaceId", "contactId", "kind", "value", "method", "verifiedAt")
      VALUES (${randomUUIDv7()}::uuid, ${workspaceId}::uuid, ${newId}::uuid, ${kind}::"IdentityKind", ${value},
        ${method}::"VerificationMethod", ${now})
      ON CONFLICT ("workspaceId", "kind", "value")
        DO UPDATE SET "method" = excluded."method", "verifiedAt" = excluded."verifiedAt"
      RETURNING i."contactId"
    ), mailbox AS (
      INSERT INTO "ContactIdentity" ("id", "workspaceId", "contactId", "kind", "value", "method", "verifiedAt")
      SELECT ${randomUUIDv7()}::uuid, ${workspaceId}::uuid, "contactId", 'EMAIL', ${email},
        ${method}::"VerificationMethod", ${now} FROM proved WHERE ${byToken}
      ON CONFLICT DO NOTHING
    ), created AS (
      INSERT INTO "Contact" ("id", "workspaceId", "name", "email", "attributes", "lastSeenAt", "createdAt")
      SELECT "contactId", ${workspaceId}::uuid, coalesce(${firstName}::text, split_part(${signedEmail}, '@', 1)),
        ${signedEmail}, ${attributes}::jsonb, ${now}, ${now} FROM proved WHERE "contactId" = ${newId}::uuid
      RETURNING "id", "name", "email"
    ), seen AS (
      UPDATE "Contact" c SET "email" = ${signedEmail}, "lastSeenAt" = ${now},
        "attributes" = coalesce(${attributes}::jsonb, c."attributes"),
        "name" = CASE
          WHEN ${signedName}::text IS NOT NULL THEN ${signedName}
          WHEN ${firstName}::text IS NOT NULL AND c."name" = split_part(c."email", '@', 1) THEN ${firstName}
          ELSE c."name" END
      FROM proved
      WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = proved."contactId" AND proved."contactId" <> ${newId}::uuid
      RETURNING c."id", c."name", c."email"
    )
    SELECT proved."contactId" AS "id",
      -- A contact that another transaction made meanwhile is not in this statement's snapshot: it goes by these.
      coalesce(created."name", seen."name", ${firstName}::text, split_part(${signedEmail}, '@', 1)) AS "name",
      ${signedEmail}::text AS "email",
      EXISTS (SELECT 1 FROM "ContactIdentity" o WHERE o."workspaceId" = ${workspaceId}::uuid AND o."kind" = 'EMAIL'
        AND o."value" = ${email} AND o."contactId" <> proved."contactId") AS "emailIsAnothers"
    FROM proved LEFT JOIN created ON true LEFT JOIN seen ON true`;
  if (!row) throw new Error("The contact's statement returned nothing.");
  const { emailIsAnothers, ...contact } = row;
  if (emailIsAnothers)
    log.info(
      { workspaceId, contactId: contact.id },
      "the token's e-mail belongs to another contact; kept apart",
    );
  return contact;
}

/** A name is for display: one line, of moderate length, without what cannot be seen. */
function cleanName(name: string | null): string | null {
  const clean = (name ?? "").replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
  return Array.from(clean).slice(0, MAX_NAME).join("") || null;
}
