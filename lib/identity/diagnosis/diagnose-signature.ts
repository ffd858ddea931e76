import "server-only";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { findSignature, isSignature } from "@/lib/identity/signatures/signatures";
import { findCut, explainDigest } from "./explain-digest";
import type { Made } from "./explain-digest";
import { named, secretDetail } from "./finding";
import type { Finding, KnownSecret } from "./finding";
import type { CauseCode } from "./causes";
import { formOf, readDigest } from "./read-digest";
import type { ReadSignature } from "./read-digest";
import type { Fact } from "./schemas";

export type SentSignature = { email: string; signature: string };

const NAMES: Record<string, string> = {
  md5: "MD5",
  sha1: "SHA-1",
  sha224: "SHA-224",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
};

/**
 * Explains why a signature is refused, or that it's correct (contract 2.1, field.md D2).
 * @param sent as received, after decoding the query once
 * @param secrets the workspace's active and recently ended secrets
 * @param publicIds public ids that hosts mistake for secrets
 */
export function diagnoseSignature(
  sent: SentSignature,
  secrets: KnownSecret[],
  publicIds: string[] = [],
): Finding {
  const facts = signatureFacts(sent);
  const absent = whatIsAbsent(sent);
  if (absent) return { accepted: false, causes: named([absent]), secret: null, facts };
  const accepted = acceptedBy(sent, secrets);
  if (accepted) {
    const { secret, plusRepaired } = accepted;
    const codes: CauseCode[] = plusRepaired ? ["right", "email_plus_repaired"] : ["right"];
    return { accepted: true, causes: named(codes, secretDetail(secret)), secret, facts };
  }
  return { accepted: false, ...explain(sent, secrets, publicIds), facts };
}

function whatIsAbsent({ email, signature }: SentSignature): CauseCode | null {
  if (email === "") return "email_missing";
  return signature === "" ? "signature_missing" : null;
}

/** Uses the functions that verify real visits. */
function acceptedBy({ email, signature }: SentSignature, secrets: KnownSecret[]) {
  if (!isSignature(signature)) return null;
  const live = secrets.filter(({ kind, endedAt }) => kind === "HMAC" && endedAt === null);
  const match = findSignature(live, email, signature);
  if (!match || canonicalEmail(match.email) === null) return null;
  return { secret: match.key, plusRepaired: match.plusRepaired };
}

function explain(sent: SentSignature, secrets: KnownSecret[], publicIds: string[]) {
  const read = readDigest(sent.signature);
  const made = explainDigest(read.readings, sent.email, inOrder(secrets), publicIds);
  const codes = made ? stepsOf(made, sent) : unexplained(sent, read, secrets);
  const secret = made?.secret ?? (codes.includes("signature_length") ? cutOf(sent, read, secrets) : null);
  const details = { ...secretDetail(secret), ...detailsOf(sent, read, made) };
  return { causes: named(codes, details), secret };
}

/** The signed text may not be an email; don't repeat it if another step says so. */
function stepsOf({ steps }: Made, { email }: SentSignature): CauseCode[] {
  const explained = steps.some((step) => step.startsWith("email_"));
  const invalid = canonicalEmail(email.replaceAll(" ", "+")) === null;
  return invalid && !explained ? [...steps, "email_invalid"] : steps;
}

/** No derivation was found: report what the format shows. */
function unexplained(sent: SentSignature, read: ReadSignature, secrets: KnownSecret[]): CauseCode[] {
  if (cutOf(sent, read, secrets)) return [...read.steps, "signature_length"];
  const steps = read.readings[0]?.steps ?? read.steps;
  const form: CauseCode[] = read.readings.length === 0 ? ["signature_length"] : [];
  const email: CauseCode[] = canonicalEmail(sent.email.replaceAll(" ", "+")) ? [] : ["email_invalid"];
  return [...steps, ...form, ...email, "secret_unknown"];
}

const cutOf = (sent: SentSignature, read: ReadSignature, secrets: KnownSecret[]) =>
  findCut(read.text, sent.email, secrets);

/** The secrets of the right kind come first. */
const inOrder = (secrets: KnownSecret[]) => secrets.toSorted((one, other) => rank(one) - rank(other));
const rank = ({ kind, endedAt }: KnownSecret) => (endedAt ? 2 : 0) + (kind === "JWT" ? 1 : 0);

function detailsOf(
  { signature }: SentSignature,
  { text }: ReadSignature,
  made: Made | null,
): Partial<Record<CauseCode, string>> {
  const algorithm = NAMES[made?.algorithm ?? ""] ?? "a different hash";
  return {
    signature_length: `It has ${text.length} characters. An HMAC-SHA256 in hex has 64.`,
    signature_whitespace: /[\r\n]/.test(signature) ? "It contains a line break." : "It contains a space.",
    ...(made ? { other_algorithm: `It is a ${algorithm}.` } : {}),
  };
}

/** Facts that may be stored and shown; never the values. */
function signatureFacts({ email, signature }: SentSignature): Fact[] {
  const marks = [
    /[A-Z]/.test(email) ? "uppercase letters" : "",
    /\s/.test(email) ? "whitespace" : "",
    email.includes("+") ? "a plus sign" : "",
    /%[0-9a-f]{2}/i.test(email) ? "percent signs" : "",
    /[^\0-\x7f]/.test(email) ? "non-ASCII letters" : "",
  ].filter(Boolean);
  return [
    {
      name: "Email",
      value: `${email.length} characters${marks.length > 0 ? `, with ${marks.join(", ")}` : ""}`,
    },
    { name: "Signature", value: `${signature.length} characters, ${formOf(signature)}` },
  ];
}
