import "server-only";
import type { SigningKey } from "@/lib/identity/signatures/signatures";
import type { CauseCode } from "./causes";
import type { Fact, NamedCause } from "./schemas";

/** A secret of the workspace, possibly ended, with what is needed to name it. */
export type KnownSecret = SigningKey & { kind: "HMAC" | "JWT"; label: string; endedAt: Date | null };

/** Result of a diagnosis. `causes`: the decisive one first. */
export type Finding = {
  accepted: boolean;
  causes: NamedCause[];
  secret: KnownSecret | null;
  facts: Fact[];
};

/** The mistakes that lead from the correct value to the one sent. */
export type Steps = CauseCode[];

/** @returns distinct causes with their details */
export function named(codes: CauseCode[], details: Partial<Record<CauseCode, string>> = {}): NamedCause[] {
  return [...new Set(codes)].map((code) => ({ code, detail: details[code] ?? null }));
}

/** Describes the secret that signed it. */
export function secretDetail(secret: KnownSecret | null): Partial<Record<CauseCode, string>> {
  if (!secret) return {};
  const name = `“${secret.label}”`;
  return {
    right: `Signed with ${name}.`,
    secret_ended: `It was signed with ${name}, which ended on ${day(secret.endedAt)}.`,
    secret_other_kind: `It was signed with ${name}, a secret for ${secret.kind === "JWT" ? "tokens" : "signatures"}.`,
  };
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "an earlier date";
