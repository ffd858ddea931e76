import "server-only";
import type { SigningKey } from "@/lib/identity/signatures/signatures";
import type { CauseCode } from "./labels";
import type { Fact, NamedCause } from "./schemas";

/** A secret of the workspace with what is needed to name it: also one that has ended. */
export type KnownSecret = SigningKey & { kind: "HMAC" | "JWT"; label: string; endedAt: Date | null };

/** What came of looking at a proof. `causes`: the decisive one first. */
export type Finding = {
  accepted: boolean;
  causes: NamedCause[];
  secret: KnownSecret | null;
  facts: Fact[];
};

/** A way from the right proof to the one that was sent: each cause is one step of it. */
export type Steps = CauseCode[];

/** @returns causes by name, each once, with the sentences that are known about them */
export function named(codes: CauseCode[], details: Partial<Record<CauseCode, string>> = {}): NamedCause[] {
  return [...new Set(codes)].map((code) => ({ code, detail: details[code] ?? null }));
}

/** What is said about the secret that made a proof. */
export function secretDetail(secret: KnownSecret | null): Partial<Record<CauseCode, string>> {
  if (!secret) return {};
  const name = `“${secret.label}”`;
  return {
    right: `Signed with ${name}.`,
    secret_ended: `It was signed with ${name}, which ended on ${day(secret.endedAt)}.`,
    secret_other_kind: `It was made with ${name}, a secret for ${secret.kind === "JWT" ? "tokens" : "signatures"}.`,
  };
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "an earlier day";
