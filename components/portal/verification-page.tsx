/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";

type Props = {
  workspaceName: string;
  /** The form's target URL. */
  action: string;
  token: string;
  purpose: "SIGN_IN" | "RELEASE";
};

/** The page behind a verification link. Only its button has an effect, because mail scanners open links. */
export function verificationPage({ workspaceName, action, token, purpose }: Props): string {
  return renderToString(
    <main class="lodge-portal lodge-refusal" data-ready="true">
      <form class="lodge-empty lodge-proof" method="post" action={action}>
        <h1 class="lodge-empty-title">
          {purpose === "RELEASE" ? "Confirm your email address" : `Sign in to ${workspaceName} support`}
        </h1>
        <p class="lodge-empty-text">
          {purpose === "RELEASE"
            ? `We received a message to ${workspaceName} support from this address. If it’s yours, confirm to send it.`
            : "Continue to see your tickets."}
        </p>
        <input class="lodge-input" type="hidden" name="token" value={token} />
        <button class="lodge-button lodge-button-primary" type="submit">
          {purpose === "RELEASE" ? "Confirm and send" : "Sign in"}
        </button>
      </form>
    </main>,
  );
}
