import { ShieldAlert } from "lucide-react";

/** What not to do for somebody who may be somebody else. */
export function UnverifiedBanner({ email }: { email: string }) {
  return (
    <div
      role="note"
      className="flex items-start gap-2.5 rounded-lg border border-danger/40 bg-danger-soft p-3 text-sm"
    >
      <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <p className="text-pretty">
        <strong className="font-semibold text-danger">This person is unverified.</strong> Anyone can type{" "}
        <span className="font-medium wrap-anywhere">{email}</span>. Do not share account details, and do not
        change or refund anything on the strength of this conversation. Ask them to write from inside your
        product.
      </p>
    </div>
  );
}
