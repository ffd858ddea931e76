import "server-only";
import { findContact } from "@/lib/identity/contacts/find-contact";
import { findOrCreateContact } from "@/lib/identity/contacts/find-or-create-contact";
import type { FoundContact } from "@/lib/identity/contacts/find-or-create-contact";
import type { Visit } from "./admission";
import { originOf } from "@/lib/identity/domains/allowed-origins";
import { checkFraming } from "@/lib/identity/domains/check-framing";
import { countFailure, tooManyFailures, tooManyVisits } from "@/lib/identity/signatures/failure-limits";
import { findEntryRules } from "./find-entry-rules";
import type { EntryRules } from "./find-entry-rules";
import { markSecretUsed } from "@/lib/identity/secrets/live-secrets";
import { parameter, verifyIdentity, refuseEmail } from "./verify-identity";
import type { Identity, IdentityResult } from "./verify-identity";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal } from "@/lib/identity/refusals";
import { exchangeCode } from "./exchange-code";

type Verified = {
  contact: FoundContact;
  /** The contact's identity; its sessions end with it. */
  identityId: string;
  secretId: string | null;
  method: "HOST_SIGNATURE" | "HOST_TOKEN";
  /** The email or external id exactly as signed. */
  signedValue: string;
};
/** A visitor, where the workspace accepts them: only the form. */
type Unverified = { contact: null; identityId: null; secretId: null; method: "NONE"; signedValue: "" };

/** What a visit may open: a session or code of a verified contact, or of a visitor. */
export type Grant = (Verified | Unverified) & {
  /** The workspace's session epoch, read before verification. */
  epoch: number;
  /** Origin of the host page that requested the code; null without a code. */
  parentOrigin: string | null;
};

export type Decision =
  | { ok: true; grant: Grant; rules: EntryRules }
  | {
      ok: false;
      refusal: Refusal;
      /** Whether the workspace exists. */
      known: boolean;
    };

/** Authorizes a portal visit, in the order of contract section 3. */
export async function authorizeVisit(visit: Visit, now: Date): Promise<Decision> {
  const limited = await tooManyFailures(visit);
  if (limited) return no(limited, false);
  const rules = await findEntryRules(visit.workspaceId);
  if (!rules)
    return no(
      refusal("workspace_not_found", "This workspace doesn't exist. Check the ID in the URL."),
      false,
    );
  const refused = checkFraming(visit.framing, rules);
  return refused ? no(refused) : decide(visit, rules, now);
}

async function decide(visit: Visit, rules: EntryRules, now: Date): Promise<Decision> {
  const result = await verifyIdentity({ ...visit, now });
  const exchanged = isBadToken(result) ? null : await byCode(visit, rules, now);
  if (exchanged && !exchanged.ok) return exchanged;
  if (result && !result.ok) return no(await counted(visit, result.refusal));
  if (exchanged) return exchanged;
  return result
    ? { ok: true, rules, grant: await byCredentials(result.identity, rules, now) }
    : unsigned(visit, rules, null);
}

const isBadToken = (result: IdentityResult | null) =>
  result !== null && !result.ok && result.refusal.code.startsWith("token_");

const counted = async (visit: Visit, reason: Refusal) =>
  (reason.code === "signature_mismatch" ? await countFailure(visit) : null) ?? reason;

const no = (reason: Refusal, known = true): Decision => ({ ok: false, refusal: reason, known });

async function byCredentials(
  { person, key, signedValue }: Identity,
  rules: EntryRules,
  now: Date,
): Promise<Grant> {
  const [{ identityId, ...contact }] = await Promise.all([
    findOrCreateContact(person),
    markSecretUsed(person.workspaceId, key, now),
  ]);
  const { method } = person;
  const { sessionEpoch: epoch } = rules;
  return { contact, identityId, secretId: key.id, method, signedValue, epoch, parentOrigin: null };
}

const CODE_INVALID =
  "The code in the URL was already used, or is more than a minute old. Request a new code from the host page.";

/** @returns null without a code. Host pages can't use a code to get another one. */
async function byCode(visit: Visit, rules: EntryRules, now: Date): Promise<Decision | null> {
  const { workspaceId, framing, query } = visit;
  const code = framing.kind === "host" ? null : parameter(query, "code");
  if (code === null) return null;
  const origin = framing.kind === "document" && framing.referer ? originOf(framing.referer) : null;
  const request = { workspaceId, epoch: rules.sessionEpoch, origin, now };
  const exchanged = Array.isArray(code) ? null : await exchangeCode({ ...request, code });
  if (exchanged?.method === "NONE") return unsigned(visit, rules, exchanged.origin);
  const contact = exchanged && (await findContact(workspaceId, exchanged.contactId));
  if (!contact) return no(refusal("code_invalid", CODE_INVALID));
  const { identityId, secretId, method, signedValue, epoch } = exchanged;
  const grant = { contact, identityId, secretId, method, signedValue, epoch, parentOrigin: exchanged.origin };
  return { ok: true, rules, grant };
}

/** Nothing signed was given. Such visitors never see tickets. */
async function unsigned(visit: Visit, rules: EntryRules, parentOrigin: string | null): Promise<Decision> {
  const refused = refuseUnsigned(visit.query, rules) ?? (await tooManyVisits(visit));
  if (refused) return no(refused);
  const visitor = {
    contact: null,
    identityId: null,
    secretId: null,
    method: "NONE",
    signedValue: "",
  } as const;
  return { ok: true, rules, grant: { ...visitor, epoch: rules.sessionEpoch, parentOrigin } };
}

/** An invalid email is the host's mistake, whatever the workspace's setting. */
function refuseUnsigned(query: URLSearchParams, { unsignedVisitors }: EntryRules): Refusal | null {
  const email = parameter(query, "email");
  const wrong = email === null ? null : refuseEmail(email);
  if (wrong || unsignedVisitors !== "REFUSE") return wrong;
  return email === null
    ? refusal(
        "identity_required",
        "The visitor isn't identified. Pass the signed-in user's email with its signature, or a token.",
      )
    : refusal(
        "signature_missing",
        "The email has no signature. Sign it on your server and pass the result as hmac.",
      );
}
