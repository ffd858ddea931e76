import type { Verification, VerificationMethod } from "@/lib/identity/schemas";
import { exactTime } from "@/components/lib/format-time";

const SHORT: Record<VerificationMethod, string> = {
  signature: "Verified by signature",
  token: "Verified by signed token",
  mailbox: "Verified by mailbox",
  none: "Unverified",
};

const EXPLAINED: Record<VerificationMethod, string> = {
  signature: "Your product's server signed this e-mail address.",
  token: "Your product's server signed a token that names this person.",
  mailbox: "This person opened a link that was sent to this address.",
  none: "Somebody typed this address. Nobody has proved that it is theirs.",
};

export const methodLabel = (method: VerificationMethod) => SHORT[method];
export const methodExplanation = (method: VerificationMethod) => EXPLAINED[method];

type Known = Omit<Verification, "secretLabel"> & { secretLabel?: string | null };

/** @returns how, when and with what, for example "Verified by signature · 20 Nov 2026, 14:02 · secret “Main”" */
export function verificationLabel({ method, verifiedAt, secretLabel }: Known): string {
  if (method === "none") return `${SHORT.none} · nobody has proved that this address is theirs`;
  return [SHORT[method], verifiedAt && exactTime(verifiedAt), secretLabel && `secret “${secretLabel}”`]
    .filter(Boolean)
    .join(" · ");
}
