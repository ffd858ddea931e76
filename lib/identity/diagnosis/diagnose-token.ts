import "server-only";
import { verifyToken } from "@/lib/identity/tokens/tokens";
import { explainTokenSignature } from "./explain-token-signature";
import type { TokenDerivation } from "./explain-token-signature";
import { named, secretDetail } from "./finding";
import type { Finding, KnownSecret } from "./finding";
import type { CauseCode } from "./causes";
import { claimProblems } from "./claim-problems";
import { readToken } from "./read-token";
import type { ReadToken } from "./read-token";
import type { Fact, NamedCause } from "./schemas";

/**
 * Finds every problem of a token, in the order in which it would be refused, or that it's correct
 * (contract 2.2, field.md D2).
 * @param secrets the workspace's active and recently ended secrets
 */
export async function diagnoseToken(sent: string, secrets: KnownSecret[], now: Date): Promise<Finding> {
  const read = readToken(sent);
  const live = secrets.filter(({ kind, endedAt }) => kind === "JWT" && endedAt === null);
  const verified = await verifyToken(sent, live, now);
  const facts = tokenFacts(sent, read, now);
  if (verified.ok) {
    const secret = verified.key;
    return { accepted: true, causes: named(["right"], secretDetail(secret)), secret, facts };
  }
  if (!read.ok)
    return { accepted: false, causes: [...named(read.steps), malformed(read.why)], secret: null, facts };
  const made = explainTokenSignature(read, secrets);
  return {
    accepted: false,
    causes: problemsOf(read, made, secrets, now),
    secret: made?.secret ?? null,
    facts,
  };
}

const malformed = (detail: string): NamedCause => ({ code: "token_malformed", detail });

type Read = Extract<ReadToken, { ok: true }>;

function problemsOf(
  read: Read,
  made: TokenDerivation | null,
  secrets: KnownSecret[],
  now: Date,
): NamedCause[] {
  const found = [
    ...named(read.steps),
    ...headerProblems(read.header),
    ...claimProblems(read.claims, now),
    ...keyProblems(read, made, secrets),
  ];
  // Refused for a reason not covered here: say so.
  return found.length > 0 ? found : [malformed("It doesn’t have the documented format.")];
}

function headerProblems(header: Record<string, unknown>): NamedCause[] {
  const { alg } = header as { alg?: unknown };
  const problems: NamedCause[] = [];
  if (alg !== "HS256")
    problems.push({
      code: "token_algorithm",
      detail:
        typeof alg === "string"
          ? `The header’s algorithm is ${alg.slice(0, 20)}${alg === "none" ? ": the token isn’t signed" : ""}.`
          : "The header has no algorithm.",
    });
  if ("crit" in header || "b64" in header) problems.push(malformed("The header has `crit` or `b64`."));
  if ("kid" in header && typeof header["kid"] !== "string")
    problems.push(malformed("The header’s `kid` isn’t a string."));
  return problems;
}

function keyProblems({ header }: Read, made: TokenDerivation | null, secrets: KnownSecret[]): NamedCause[] {
  // No secret signs tokens of another algorithm family, which is reported already.
  if (!made && !/^HS/.test(String(header["alg"]))) return [];
  const steps: CauseCode[] = made ? made.steps : ["secret_unknown"];
  return [...kidProblems(header["kid"], made, secrets), ...named(steps, secretDetail(made?.secret ?? null))];
}

function kidProblems(kid: unknown, made: TokenDerivation | null, secrets: KnownSecret[]): NamedCause[] {
  if (typeof kid !== "string") return [];
  const meant = secrets.find((secret) => secret.keyId === kid && secret.kind === "JWT");
  if (!meant) return named(["kid_unknown"]);
  if (!made?.secret || made.secret.id === meant.id) return [];
  return [
    {
      code: "kid_wrong",
      detail: `The \`kid\` is of “${meant.label}”, but the token was signed with “${made.secret.label}”.`,
    },
  ];
}

/** Facts of a token that may be stored and shown: names of claims, never personal data. */
function tokenFacts(sent: string, read: ReadToken, now: Date): Fact[] {
  const facts: Fact[] = [
    { name: "Token", value: `${sent.length} characters, ${sent.split(".").length} parts` },
  ];
  if (!read.ok) return facts;
  const { header, claims } = read;
  facts.push({ name: "Algorithm", value: wordOf(header["alg"]) });
  facts.push({ name: "Key ID", value: wordOf(header["kid"]) });
  facts.push({
    name: "Claims",
    value:
      Object.keys(claims)
        .slice(0, 20)
        .map((name) => name.slice(0, 40))
        .join(", ") || "none",
  });
  const { exp } = claims;
  if (typeof exp === "number" && Number.isFinite(exp))
    facts.push({ name: "exp", value: `${exp}, ${distance(exp - now.getTime() / 1000)}` });
  return facts;
}

const wordOf = (value: unknown) =>
  typeof value === "string" ? value.slice(0, 60) : value === undefined ? "none" : "not a string";

function distance(seconds: number): string {
  const amount = Math.abs(Math.round(seconds));
  const text = amount < 7200 ? `${amount} seconds` : `${Math.round(amount / 3600)} hours`;
  return seconds < 0 ? `${text} ago` : `${text} ahead`;
}
