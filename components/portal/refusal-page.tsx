/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";
import type { RefusalCode } from "@/lib/identity/refusals";

/** What the customer can do about it; everything else is for those who embed the portal. */
const SIGN_IN: string[] = [
  "identity_required",
  "signature_missing",
  "standalone_disabled",
] satisfies RefusalCode[];
const RELOAD: string[] = ["token_expired", "code_invalid", "rate_limited", "internal"];

/** A refusal, or a fault of ours (`internal`), or an outdated preview. */
export type Explained = {
  code: RefusalCode | "preview_expired" | "proof_invalid" | "rating_invalid" | "internal";
  message: string;
};

const TITLES: Partial<Record<Explained["code"], string>> = {
  rate_limited: "Too many attempts",
  workspace_not_found: "There is no such support page",
  domain_not_allowed: "This site may not show the support page",
  standalone_disabled: "The support page is part of another page",
  identity_required: "Please sign in first",
  signature_missing: "Please sign in first",
  token_expired: "This visit has expired",
  proof_invalid: "This link does not work any more",
  rating_invalid: "This cannot be rated any more",
};

/** @returns the body of a refused visitor's page: what is wrong, in words, and nothing about anybody. */
export function refusalPage(refusal: Explained): string {
  return renderToString(
    <main class="lodge-portal lodge-refusal">
      <div class="lodge-error" data-code={refusal.code} role="alert">
        <h1 class="lodge-error-title">{TITLES[refusal.code] ?? "The support page could not be opened"}</h1>
        <p class="lodge-error-message">{refusal.message}</p>
        {SIGN_IN.includes(refusal.code) && (
          <p class="lodge-sign-in">
            Sign in to the product that you came from, and open its support page there.
          </p>
        )}
        {RELOAD.includes(refusal.code) && <p class="lodge-hint">Reload the page in a moment.</p>}
        <p class="lodge-error-code">Code: {refusal.code}</p>
      </div>
    </main>,
  );
}
