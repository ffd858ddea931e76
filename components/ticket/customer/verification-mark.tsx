import { BadgeCheck, ShieldAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Verification } from "@/lib/identity/schemas";
import { verificationLabel } from "./verification-labels";

type VerificationMarkProps = {
  verification: Omit<Verification, "secretLabel"> & { secretLabel?: string | null };
  className?: string;
};

/** Next to a customer or message: a green check or a clear warning. Details on hover. */
export function VerificationMark({ verification, className }: VerificationMarkProps) {
  const words = verificationLabel(verification);
  if (verification.method !== "none") {
    return (
      <span title={words} className={cn("inline-flex shrink-0 text-success", className)}>
        <BadgeCheck aria-hidden className="size-4" />
        <span className="sr-only">{words}</span>
      </span>
    );
  }
  return (
    <span
      title={words}
      className={cn(
        "inline-flex h-5 shrink-0 items-center gap-1 rounded-md border border-danger/40 bg-danger-soft px-1.5 text-xs font-semibold text-danger",
        className,
      )}
    >
      <ShieldAlert aria-hidden className="size-3.5" />
      Unverified
    </span>
  );
}
