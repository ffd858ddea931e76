/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";
import type { RefusalCode } from "@/lib/identity/refusals";

/** A refusal, or an error page of our own: these have a `message` for the customer. */
export type Explained = { code: RefusalCode | OwnCode; message: string };

type OwnCode = "preview_expired" | "proof_invalid" | "rating_invalid" | "internal";
type Words = { title: string; hint: string };

const RELOAD = "Reload the page.";
const SIGN_IN = "Sign in to the product you came from, and open its support page there.";

/** What customers read. The refusal's own message is for developers. */
const REFUSED: Partial<Record<RefusalCode, Words>> = {
  rate_limited: { title: "Too many attempts", hint: "Wait a minute, then reload the page." },
  workspace_not_found: {
    title: "Support page not found",
    hint: "Check the link, or go back to the site you came from.",
  },
  domain_not_allowed: {
    title: "Support isn’t available on this site",
    hint: "Open support from the product you use.",
  },
  standalone_disabled: { title: "Open support from the product", hint: SIGN_IN },
  identity_required: { title: "Sign in first", hint: SIGN_IN },
  signature_missing: { title: "Sign in first", hint: SIGN_IN },
  token_expired: { title: "Your session has expired", hint: RELOAD },
  code_invalid: { title: "Your session has expired", hint: RELOAD },
};
const OTHERWISE: Words = {
  title: "We couldn’t open the support page",
  hint: "Reload the page. If that doesn’t help, sign in to the product again.",
};

const OWN_TITLES: Record<OwnCode, string> = {
  preview_expired: "This preview has expired",
  proof_invalid: "This link no longer works",
  rating_invalid: "This ticket can no longer be rated",
  internal: "We couldn’t open the support page",
};

const isOwn = (code: Explained["code"]): code is OwnCode => code in OWN_TITLES;

/** @returns the body of a refusal page: a hint for the customer and details for developers, without personal data */
export function refusalPage({ code, message }: Explained): string {
  const { title, hint } = isOwn(code)
    ? { title: OWN_TITLES[code], hint: message }
    : (REFUSED[code] ?? OTHERWISE);
  return renderToString(
    <main class="lodge-portal lodge-refusal">
      <div class="lodge-error" data-code={code} role="alert">
        <h1 class="lodge-error-title">{title}</h1>
        <p class={hint === SIGN_IN ? "lodge-error-message lodge-sign-in" : "lodge-error-message"}>{hint}</p>
        {code === "internal" && <p class="lodge-hint">{RELOAD}</p>}
        {isOwn(code) || (
          <details class="lodge-error-details">
            <summary class="lodge-error-summary">Details for developers</summary>
            <p class="lodge-error-reason">{message}</p>
            <p class="lodge-error-code">Code: {code}</p>
          </details>
        )}
      </div>
    </main>,
  );
}
