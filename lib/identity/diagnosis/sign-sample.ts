import "server-only";
import { SignJWT } from "jose";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { signEmail } from "@/lib/identity/signatures/signatures";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { loadKnownSecrets } from "./load-known-secrets";
import type { SampleDto, SampleInput } from "./schemas";

const LIFETIME_SECONDS = 300;

/**
 * Creates credentials that Lodge accepts, to compare with. They open that customer's portal, as the secret could, so
 * the audit log records who created them for which email.
 * @throws DomainError invalid for an inactive or unknown secret, or an invalid email
 */
export async function signSample(actor: AgentActor, { secretId, email }: SampleInput): Promise<SampleDto> {
  await takeLimit(`diagnosis:${actor.agentId}`, { limit: 60, windowSeconds: 60 });
  const now = new Date();
  const secrets = await loadKnownSecrets(actor.workspaceId, now);
  const secret = secrets.find(({ id, endedAt }) => id === secretId && endedAt === null);
  if (!secret) throw invalid("secretId", "Choose an active secret.");
  if (canonicalEmail(email) === null) throw invalid("email", "Enter one plain email address.");
  await transaction((tx) =>
    recordAudit(tx, actor, "signature.generated", { secretId, label: secret.label, email }),
  );
  return secret.kind === "HMAC"
    ? sampleSignature(secret.secret, email)
    : sampleToken(secret.secret, secret.keyId, email, now);
}

const invalid = (path: string, message: string) =>
  new DomainError("invalid", message, { issues: [{ path, message }] });

function sampleSignature(secret: string, email: string): SampleDto {
  const value = signEmail(secret, email);
  return { kind: "hmac", value, claims: null, query: new URLSearchParams({ email, hmac: value }).toString() };
}

async function sampleToken(secret: string, keyId: string, email: string, now: Date): Promise<SampleDto> {
  const exp = Math.floor(now.getTime() / 1000) + LIFETIME_SECONDS;
  // An id that no host uses, so that the sample never opens a real customer's history.
  const claims = { external_id: `lodge-sample-${now.getTime()}`, email, exp };
  const value = await new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "JWT", kid: keyId })
    .sign(new TextEncoder().encode(secret));
  return { kind: "jwt", value, claims, query: new URLSearchParams({ jwt: value }).toString() };
}
