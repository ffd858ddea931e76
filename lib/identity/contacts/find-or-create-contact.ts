import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { db, sql } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Tx } from "@/lib/platform/db";

type Attributes = Record<string, string | number | boolean | null>;

/** Who somebody is, as their host or their mailbox has proved it. `signedEmail` is exact, `email` the form for look-up. */
export type ProvedPerson = {
  workspaceId: string;
  email: string;
  signedEmail: string;
  /** What their page said beside the proof, unsigned. */
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
/** With the identity that was proved: what it opens ends with it. */
export type ProvedContact = FoundContact & { identityId: string };
type Row = ProvedContact & { emailIsAnothers: boolean; tokenHasMoved: boolean };

const MAX_NAME = 100;

/**
 * Finds the contact of a proved identity, or makes it, in one statement: of any number of simultaneous first visits
 * one creates, and the others get the same contact.
 *
 * A signature proves the e-mail; a token proves the external id, and its e-mail too unless that belongs to another
 * contact: then the two stay apart. That conflict can be seen in the data: the contact's `email` has an EMAIL identity
 * of somebody else. When a token says another address than before, the earlier one is withdrawn (follow-token.ts). A nickname is not signed, so it only names a contact that still goes by its local part.
 */
export async function findOrCreateContact(person: ProvedPerson): Promise<ProvedContact> {
  const form = storedForm(person);
  const [row] = await db.$queryRaw<Row[]>`
    WITH proved AS (${provedIdentity(form)}), mailbox AS (${tokensAddress(form)}),
    created AS (${createdContact(form)}), seen AS (${seenContact(form)})
    ${foundContact(form)}`;
  if (!row) throw new Error("The contact's statement returned nothing.");
  return settled(person, row);
}

type StoredForm = ReturnType<typeof storedForm>;

const provedIdentity = ({ workspaceId, newId, kind, value, method, now }: StoredForm) => sql`
  INSERT INTO "ContactIdentity" AS i ("id", "workspaceId", "contactId", "kind", "value", "method", "verifiedAt")
  VALUES (${randomUUIDv7()}::uuid, ${workspaceId}::uuid, ${newId}::uuid, ${kind}::"IdentityKind", ${value},
    ${method}::"VerificationMethod", ${now})
  ON CONFLICT ("workspaceId", "kind", "value")
    DO UPDATE SET "method" = excluded."method", "verifiedAt" = excluded."verifiedAt"
  RETURNING i."id", i."contactId"`;

/** The address of a token, unless it belongs to somebody else. */
const tokensAddress = ({ workspaceId, email, method, now, byToken }: StoredForm) => sql`
  INSERT INTO "ContactIdentity" ("id", "workspaceId", "contactId", "kind", "value", "method", "verifiedAt", "assertedById")
  SELECT ${randomUUIDv7()}::uuid, ${workspaceId}::uuid, "contactId", 'EMAIL', ${email},
    ${method}::"VerificationMethod", ${now}, "id" FROM proved WHERE ${byToken}
  ON CONFLICT DO NOTHING`;

const createdContact = (form: StoredForm) => {
  const { workspaceId, newId, signedEmail, firstName, attributes, pageAttributes, now } = form;
  return sql`
  INSERT INTO "Contact" ("id", "workspaceId", "name", "email", "attributes", "pageAttributes", "lastSeenAt", "createdAt")
  SELECT "contactId", ${workspaceId}::uuid, coalesce(${firstName}::text, split_part(${signedEmail}, '@', 1)),
    ${signedEmail}, ${attributes}::jsonb, ${pageAttributes}::jsonb, ${now}, ${now} FROM proved WHERE "contactId" = ${newId}::uuid
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
  FROM proved
  WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = proved."contactId" AND proved."contactId" <> ${newId}::uuid
  RETURNING c."id", c."name", c."email"`;
};

const foundContact = (form: StoredForm) => {
  const { workspaceId, newId, email, signedEmail, firstName, byToken } = form;
  return sql`
SELECT proved."contactId" AS "id", proved."id" AS "identityId",
  -- A contact that another transaction made meanwhile is not in this statement's snapshot: it goes by these.
  coalesce(created."name", seen."name", ${firstName}::text, split_part(${signedEmail}, '@', 1)) AS "name",
  ${signedEmail}::text AS "email",
  EXISTS (SELECT 1 FROM "ContactIdentity" o WHERE o."workspaceId" = ${workspaceId}::uuid AND o."kind" = 'EMAIL'
    AND o."value" = ${email} AND o."contactId" <> proved."contactId") AS "emailIsAnothers",
  ${byToken} AND (
    -- Made meanwhile, with an address that this statement can't see either.
    (proved."contactId" <> ${newId}::uuid AND seen."id" IS NULL) OR
    EXISTS (SELECT 1 FROM "ContactIdentity" o WHERE o."workspaceId" = ${workspaceId}::uuid
      AND o."contactId" = proved."contactId" AND o."kind" = 'EMAIL'
      AND CASE WHEN o."value" = ${email} THEN o."assertedById" IS NULL ELSE o."assertedById" = proved."id" END)
  ) AS "tokenHasMoved"
FROM proved LEFT JOIN created ON true LEFT JOIN seen ON true`;
};

function storedForm(person: ProvedPerson) {
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

/** What the statement has found besides the contact. */
async function settled({ workspaceId, email }: ProvedPerson, row: Row): Promise<ProvedContact> {
  const { emailIsAnothers, tokenHasMoved, ...contact } = row;
  const { id: contactId, identityId: externalIdentityId } = contact;
  if (tokenHasMoved) await followToken({ workspaceId, contactId, externalIdentityId, email });
  if (emailIsAnothers)
    log.info({ workspaceId, contactId }, "the token's e-mail belongs to another contact; kept apart");
  return contact;
}

/** A name is for display: one line, of moderate length, without what cannot be seen. */
function cleanName(name: string | null): string | null {
  const clean = (name ?? "").replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
  return Array.from(clean).slice(0, MAX_NAME).join("") || null;
}

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

type Named = { workspaceId: string; contactId: string; externalIdentityId: string; email: string };

/**
 * An address that came by a token follows the token: when the host says another one, the earlier opens nothing any
 * more, whoever has proved since to read it. The host alone had said whose it is, and its next owner may be somebody
 * else. Sessions that it opened end with it; the history stays with the external id.
 */
async function followToken({
  workspaceId,
  contactId,
  externalIdentityId: assertedById,
  email,
}: Named): Promise<void> {
  await db.contactIdentity.deleteMany({
    where: { workspaceId, assertedById, kind: "EMAIL", value: { not: email } },
  });
  // One that had been proved in another way before follows the token from now on.
  await db.contactIdentity.updateMany({
    where: { workspaceId, contactId, kind: "EMAIL", value: email, assertedById: null },
    data: { assertedById },
  });
}
