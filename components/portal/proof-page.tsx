/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";

type Props = {
  workspaceName: string;
  /** Where the form goes. */
  action: string;
  token: string;
  purpose: "SIGN_IN" | "RELEASE";
};

/** Where the link of a mail leads. Looking changes nothing, because mail scanners look: the button does it. */
export function proofPage({ workspaceName, action, token, purpose }: Props): string {
  return renderToString(
    <main class="lodge-portal lodge-refusal" data-ready="true">
      <form class="lodge-empty lodge-proof" method="post" action={action}>
        <h1 class="lodge-empty-title">
          {purpose === "RELEASE" ? "Is this your e-mail address?" : `Sign in to ${workspaceName} support`}
        </h1>
        <p class="lodge-empty-text">
          {purpose === "RELEASE"
            ? `A message to ${workspaceName} support was written under it. If you wrote it, confirm: it is handed in as yours, and the answers come to you. If not, close this page.`
            : "One more click, and your tickets are here."}
        </p>
        <input class="lodge-input" type="hidden" name="token" value={token} />
        <button class="lodge-button lodge-button-primary" type="submit">
          {purpose === "RELEASE" ? "Yes, I wrote it" : "Sign in"}
        </button>
      </form>
    </main>,
  );
}
