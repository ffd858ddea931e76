import type { Verification, VerificationMethod } from "@/lib/identity/schemas";
import { exactTime } from "@/components/lib/format-time";

const SHORT: Record<VerificationMethod, string> = {
  signature: "Verified by signature",
  token: "Verified by token",
  mailbox: "Verified by email",
  none: "Unverified",
};

const EXPLAINED: Record<VerificationMethod, string> = {
  signature: "Your server signed this email address.",
  token: "Your server signed a token for this customer.",
  mailbox: "This person opened a link sent to this address.",
  none: "This email address hasn’t been verified.",
};

export const methodLabel = (method: VerificationMethod) => SHORT[method];
export const methodExplanation = (method: VerificationMethod) => EXPLAINED[method];

type Known = Omit<Verification, "secretLabel"> & { secretLabel?: string | null };

/**
 * @returns how, when and with what it was verified: "Verified by signature · 20 Nov 2026, 14:02 · secret
 * “Main”"
 */
export function verificationLabel({ method, verifiedAt, secretLabel }: Known): string {
  if (method === "none") return `${SHORT.none} · this email address hasn’t been verified`;
  return [SHORT[method], verifiedAt && exactTime(verifiedAt), secretLabel && `secret “${secretLabel}”`]
    .filter(Boolean)
    .join(" · ");
}
