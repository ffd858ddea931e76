import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { db, sql } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Tx } from "@/lib/platform/db";

type Attributes = Record<string, string | number | boolean | null>;

/** A person verified by their host or mailbox. `signedEmail` is exact, `email` is canonical. */
export type VerifiedPerson = {
  workspaceId: string;
  email: string;
  signedEmail: string;
  /** Unsigned attributes from the host page. */
  pageAttributes?: Attributes | null;
  now: Date;
} & (
  | { method: "HOST_SIGNATURE"; nickname: string | null }
  | { method: "MAILBOX"; nickname: string | null }
  | {
      method: "HOST_TOKEN";
      externalId: string;
      displayName: string | null;
      attributes: Attributes | null;
    }
);

export type FoundContact = { id: string; name: string; email: string };
/** With the verified identity; its sessions end with it. */
export type VerifiedContact = FoundContact & { identityId: string };
type Row = VerifiedContact & { emailIsAnothers: boolean; tokenHasMoved: boolean };

const MAX_NAME = 100;

/**
 * Finds or creates the contact of a verified identity, in one statement: simultaneous first visits get the same
 * contact.
 *
 * A signature verifies the email. A token verifies the external id, and its email unless that belongs to another
 * contact; then the two stay separate, and the contact's `email` has another contact's EMAIL identity. When a token
 * states a different email than before, the old one is withdrawn. A nickname is unsigned, so it only replaces the
 * default name.
 */
export async function findOrCreateContact(person: VerifiedPerson): Promise<VerifiedContact> {
  const form = storedForm(person);
  const [row] = await db.$queryRaw<Row[]>`
    WITH verified AS (${verifiedIdentity(form)}), mailbox AS (${tokenEmail(form)}),
    created AS (${createdContact(form)}), seen AS (${seenContact(form)})
    ${foundContact(form)}`;
  if (!row) throw new Error("The contact query returned no row.");
  return settled(person, row);
}

type StoredForm = ReturnType<typeof storedForm>;

const verifiedIdentity = ({ workspaceId, newId, kind, value, method, now }: StoredForm) => sql`
  INSERT INTO "ContactIdentity" AS i ("id", "workspaceId", "contactId", "kind", "value", "method", "verifiedAt")
  VALUES (${randomUUIDv7()}::uuid, ${workspaceId}::uuid, ${newId}::uuid, ${kind}::"IdentityKind", ${value},
    ${method}::"VerificationMethod", ${now})
  ON CONFLICT ("workspaceId", "kind", "value")
    DO UPDATE SET "method" = excluded."method", "verifiedAt" = excluded."verifiedAt"
  RETURNING i."id", i."contactId"`;

/** A token's email, unless it belongs to another contact. */
const tokenEmail = ({ workspaceId, email, method, now, byToken }: StoredForm) => sql`
  INSERT INTO "ContactIdentity" ("id", "workspaceId", "contactId", "kind", "value", "method", "verifiedAt", "assertedById")
  SELECT ${randomUUIDv7()}::uuid, ${workspaceId}::uuid, "contactId", 'EMAIL', ${email},
    ${method}::"VerificationMethod", ${now}, "id" FROM verified WHERE ${byToken}
  ON CONFLICT DO NOTHING`;

const createdContact = (form: StoredForm) => {
  const { workspaceId, newId, signedEmail, firstName, attributes, pageAttributes, now } = form;
  return sql`
  INSERT INTO "Contact" ("id", "workspaceId", "name", "email", "attributes", "pageAttributes", "lastSeenAt", "createdAt")
  SELECT "contactId", ${workspaceId}::uuid, coalesce(${firstName}::text, split_part(${signedEmail}, '@', 1)),
    ${signedEmail}, ${attributes}::jsonb, ${pageAttributes}::jsonb, ${now}, ${now} FROM verified WHERE "contactId" = ${newId}::uuid
  RETURNING "id", "name", "email"`;
};

const seenContact = (form: StoredForm) => {
  const { workspaceId, newId, signedEmail, signedName, firstName, attributes, pageAttributes, now } = form;
  return sql`
  UPDATE "Contact" c SET "email" = ${signedEmail}, "lastSeenAt" = ${now},
    "attributes" = coalesce(${attributes}::jsonb, c."attributes"),
    "pageAttributes" = coalesce(${pageAttributes}::jsonb, c."pageAttributes"),
    "name" = CASE
      WHEN ${signedName}::text IS NOT NULL THEN ${signedName}
      WHEN ${firstName}::text IS NOT NULL AND c."name" = split_part(c."email", '@', 1) THEN ${firstName}
      ELSE c."name" END
  FROM verified
  WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = verified."contactId" AND verified."contactId" <> ${newId}::uuid
  RETURNING c."id", c."name", c."email"`;
};

const foundContact = (form: StoredForm) => {
  const { workspaceId, newId, email, signedEmail, firstName, byToken } = form;
  return sql`
SELECT verified."contactId" AS "id", verified."id" AS "identityId",
  -- A contact created concurrently isn't in this statement's snapshot: use these values.
  coalesce(created."name", seen."name", ${firstName}::text, split_part(${signedEmail}, '@', 1)) AS "name",
  ${signedEmail}::text AS "email",
  EXISTS (SELECT 1 FROM "ContactIdentity" o WHERE o."workspaceId" = ${workspaceId}::uuid AND o."kind" = 'EMAIL'
    AND o."value" = ${email} AND o."contactId" <> verified."contactId") AS "emailIsAnothers",
  ${byToken} AND (
    -- Created concurrently, with an email that this statement can't see either.
    (verified."contactId" <> ${newId}::uuid AND seen."id" IS NULL) OR
    EXISTS (SELECT 1 FROM "ContactIdentity" o WHERE o."workspaceId" = ${workspaceId}::uuid
      AND o."contactId" = verified."contactId" AND o."kind" = 'EMAIL'
      AND CASE WHEN o."value" = ${email} THEN o."assertedById" IS NULL ELSE o."assertedById" = verified."id" END)
  ) AS "tokenHasMoved"
FROM verified LEFT JOIN created ON true LEFT JOIN seen ON true`;
};

function storedForm(person: VerifiedPerson) {
  const byToken = person.method === "HOST_TOKEN";
  const signedName = byToken ? cleanName(person.displayName) : null;
  const { workspaceId, method, email, signedEmail, now } = person;
  return {
    ...{ workspaceId, method, email, signedEmail, now, byToken },
    newId: randomUUIDv7(),
    kind: byToken ? "EXTERNAL_ID" : "EMAIL",
    value: byToken ? person.externalId : person.email,
    signedName,
    firstName: byToken ? signedName : cleanName(person.nickname),
    attributes: byToken ? jsonOf(person.attributes) : null,
    pageAttributes: jsonOf(person.pageAttributes),
  };
}

const jsonOf = (attributes: Attributes | null | undefined) =>
  attributes ? JSON.stringify(attributes) : null;

/** What the query found besides the contact. */
async function settled({ workspaceId, email }: VerifiedPerson, row: Row): Promise<VerifiedContact> {
  const { emailIsAnothers, tokenHasMoved, ...contact } = row;
  const { id: contactId, identityId: externalIdentityId } = contact;
  if (tokenHasMoved) await withdrawOldEmails({ workspaceId, contactId, externalIdentityId, email });
  if (emailIsAnothers)
    log.info({ workspaceId, contactId }, "the token's email belongs to another contact; not merged");
  return contact;
}

/** Cleans a display name: one line, limited length, no invisible characters. */
function cleanName(name: string | null): string | null {
  const clean = (name ?? "").replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
  return Array.from(clean).slice(0, MAX_NAME).join("") || null;
}

type NewContact = {
  workspaceId: string;
  name: string;
  email: string;
  /** Unsigned attributes from the host page. */
  pageAttributes: Record<string, string | number | boolean | null> | null;
};

/** Creates a contact from a visitor's input, without an identity, so that sign-ins never find it. @returns its id */
export async function createUnverifiedContact(
  tx: Tx,
  { pageAttributes, ...data }: NewContact,
): Promise<string> {
  const { id } = await tx.contact.create({
    data: { ...data, ...(pageAttributes ? { pageAttributes } : {}), lastSeenAt: new Date() },
    select: { id: true },
  });
  return id;
}

type Named = { workspaceId: string; contactId: string; externalIdentityId: string; email: string };

/**
 * An email that came with a token follows the token: when the host states a different one, the old one is withdrawn,
 * even if a mailbox verified it since, because its next owner may be someone else. Sessions that it opened end; the
 * history stays with the external id.
 */
async function withdrawOldEmails({
  workspaceId,
  contactId,
  externalIdentityId: assertedById,
  email,
}: Named): Promise<void> {
  await db.contactIdentity.deleteMany({
    where: { workspaceId, assertedById, kind: "EMAIL", value: { not: email } },
  });
  // An email verified differently before follows the token from now on.
  await db.contactIdentity.updateMany({
    where: { workspaceId, contactId, kind: "EMAIL", value: email, assertedById: null },
    data: { assertedById },
  });
}
