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
import { parameter, proveIdentity, refuseEmail } from "./prove-identity";
import type { Proof, ProofResult } from "./prove-identity";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal } from "@/lib/identity/refusals";
import { tradeCode } from "./trade-code";

type Proved = {
  contact: FoundContact;
  /** Of the contact's: what it opens ends with it. */
  identityId: string;
  secretId: string | null;
  method: "HOST_SIGNATURE" | "HOST_TOKEN";
  /** The address or external id exactly as it was signed. */
  signedValue: string;
};
/** Nobody is signed in, and the workspace hears from such people: the form and nothing else. */
type Unproved = { contact: null; identityId: null; secretId: null; method: "NONE"; signedValue: "" };

/** What a visitor may open: a session or a code of this contact, proved in this way, or one of nobody's. */
export type Grant = (Proved | Unproved) & {
  /** The workspace's epoch as it was read before anything was verified. */
  epoch: number;
  /** The host's page that asked for the code; null for a page that was opened in another way. */
  parentOrigin: string | null;
};

export type Decision =
  | { ok: true; grant: Grant; rules: EntryRules }
  | {
      ok: false;
      refusal: Refusal;
      /** Whether there is such a workspace. */
      known: boolean;
    };

/** Decides about a visitor in the order of contract section 3. */
export async function findGrant(visit: Visit, now: Date): Promise<Decision> {
  const limited = await tooManyFailures(visit);
  if (limited) return no(limited, false);
  const rules = await findEntryRules(visit.workspaceId);
  if (!rules)
    return no(
      refusal("workspace_not_found", "There is no such workspace. Check the id in the address."),
      false,
    );
  const barred = checkFraming(visit.framing, rules);
  return barred ? no(barred) : decide(visit, rules, now);
}

async function decide(visit: Visit, rules: EntryRules, now: Date): Promise<Decision> {
  const result = await proveIdentity({ ...visit, now });
  const traded = isBadToken(result) ? null : await byCode(visit, rules, now);
  if (traded && !traded.ok) return traded;
  if (result && !result.ok) return no(await counted(visit, result.refusal));
  if (traded) return traded;
  return result
    ? { ok: true, rules, grant: await byProof(result.proof, rules, now) }
    : unsigned(visit, rules, null);
}

const isBadToken = (result: ProofResult | null) =>
  result !== null && !result.ok && result.refusal.code.startsWith("token_");

const counted = async (visit: Visit, reason: Refusal) =>
  (reason.code === "signature_mismatch" ? await countFailure(visit) : null) ?? reason;

const no = (reason: Refusal, known = true): Decision => ({ ok: false, refusal: reason, known });

async function byProof({ person, key, signedValue }: Proof, rules: EntryRules, now: Date): Promise<Grant> {
  const [{ identityId, ...contact }] = await Promise.all([
    findOrCreateContact(person),
    markSecretUsed(person.workspaceId, key, now),
  ]);
  const { method } = person;
  const { sessionEpoch: epoch } = rules;
  return { contact, identityId, secretId: key.id, method, signedValue, epoch, parentOrigin: null };
}

const CODE_INVALID =
  "The code in the address was used already, or is older than a minute. The page that shows this one has to ask for a new code.";

/** @returns null when there is no code. A page that asks for a code proves itself anew: one is no proof for another. */
async function byCode(visit: Visit, rules: EntryRules, now: Date): Promise<Decision | null> {
  const { workspaceId, framing, query } = visit;
  const code = framing.kind === "host" ? null : parameter(query, "code");
  if (code === null) return null;
  const origin = framing.kind === "document" && framing.referer ? originOf(framing.referer) : null;
  const asked = { workspaceId, epoch: rules.sessionEpoch, origin, now };
  const traded = Array.isArray(code) ? null : await tradeCode({ ...asked, code });
  if (traded?.method === "NONE") return unsigned(visit, rules, traded.origin);
  const contact = traded && (await findContact(workspaceId, traded.contactId));
  if (!contact) return no(refusal("code_invalid", CODE_INVALID));
  const { identityId, secretId, method, signedValue, epoch } = traded;
  const grant = { contact, identityId, secretId, method, signedValue, epoch, parentOrigin: traded.origin };
  return { ok: true, rules, grant };
}

/** Nothing signed was given. Whatever the workspace decided about such visitors, they see nobody's tickets. */
async function unsigned(visit: Visit, rules: EntryRules, parentOrigin: string | null): Promise<Decision> {
  const refused = refuseUnsigned(visit.query, rules) ?? (await tooManyVisits(visit));
  if (refused) return no(refused);
  const nobody = {
    contact: null,
    identityId: null,
    secretId: null,
    method: "NONE",
    signedValue: "",
  } as const;
  return { ok: true, rules, grant: { ...nobody, epoch: rules.sessionEpoch, parentOrigin } };
}

/** An address that can't be one is the host's mistake, whatever the workspace decided. */
function refuseUnsigned(query: URLSearchParams, { unsignedVisitors }: EntryRules): Refusal | null {
  const email = parameter(query, "email");
  const wrong = email === null ? null : refuseEmail(email);
  if (wrong || unsignedVisitors !== "REFUSE") return wrong;
  return email === null
    ? refusal(
        "identity_required",
        "Nobody is signed in here. Pass the e-mail of the signed-in user with its signature, or a token.",
      )
    : refusal(
        "signature_missing",
        "The e-mail comes without a signature. Sign it on your server and pass the result as hmac.",
      );
}
