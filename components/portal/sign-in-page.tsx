/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";

type Props = {
  workspaceName: string;
  /** Where the form goes. */
  action: string;
  /** The page that begins anew. */
  start: string;
  email: string;
  /** Whether a mail with digits is under way. */
  isAsked: boolean;
  /** What was wrong with the last try; "" for nothing. */
  problem: string;
};

/** Signing in to a portal that is opened by itself: the address, then the digits of the mail. Needs no script. */
export function signInPage({ workspaceName, action, start, email, isAsked, problem }: Props): string {
  return renderToString(
    <main class="lodge-portal lodge-refusal" data-ready="true">
      <form class="lodge-empty lodge-proof lodge-sign-in" method="post" action={action}>
        <h1 class="lodge-empty-title">{workspaceName} support</h1>
        <p class="lodge-empty-text" role={isAsked ? "status" : undefined}>
          {isAsked
            ? `We have sent a mail to ${email}. Open its link, or type its six digits here.`
            : "Sign in with your e-mail address to write to us and to see your tickets. You need no password."}
        </p>
        {isAsked ? (
          <>
            <input class="lodge-input" type="hidden" name="email" value={email} />
            <Field id="lodge-digits" label="Code" problem={problem}>
              <input
                class="lodge-input"
                id="lodge-digits"
                name="digits"
                inputMode="numeric"
                autocomplete="one-time-code"
                maxLength={12}
                required
                autofocus
              />
            </Field>
          </>
        ) : (
          <Field id="lodge-email" label="Email" problem={problem}>
            <input
              class="lodge-input"
              id="lodge-email"
              type="email"
              name="email"
              autocomplete="email"
              maxLength={254}
              value={email}
              required
            />
          </Field>
        )}
        <button class="lodge-button lodge-button-primary" type="submit">
          {isAsked ? "Sign in" : "Continue"}
        </button>
        {isAsked && (
          <p class="lodge-hint">
            <a class="lodge-link" href={start}>
              Send it again, or use another address
            </a>
          </p>
        )}
      </form>
    </main>,
  );
}

type FieldProps = { id: string; label: string; problem: string; children: preact.ComponentChildren };

function Field({ id, label, problem, children }: FieldProps) {
  return (
    <div class="lodge-field">
      <label class="lodge-label" for={id}>
        {label}
      </label>
      {children}
      {problem && (
        <p class="lodge-error-text" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
