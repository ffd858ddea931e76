/** @jsxImportSource preact */
import { MAX_EMAIL } from "@/lib/platform/labels";
import { renderToString } from "preact-render-to-string";

type Props = {
  workspaceName: string;
  /** The form's target URL. */
  action: string;
  /** URL that starts over. */
  start: string;
  email: string;
  /** Whether a code was emailed. */
  isAsked: boolean;
  /** Error of the last attempt; "" for none. */
  problem: string;
};

/** Sign-in to a standalone portal: the email address, then the emailed code. Works without a script. */
export function signInPage({ workspaceName, action, start, email, isAsked, problem }: Props): string {
  return renderToString(
    <main class="lodge-portal lodge-refusal" data-ready="true">
      <form class="lodge-empty lodge-proof lodge-sign-in" method="post" action={action}>
        <h1 class="lodge-empty-title">{workspaceName} support</h1>
        <p class="lodge-empty-text" role={isAsked ? "status" : undefined}>
          {isAsked
            ? `We emailed a six-digit code to ${email}. Enter it here, or open the link in the email.`
            : "Enter your email address to contact us and see your tickets. No password needed."}
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
              maxLength={MAX_EMAIL}
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
              Resend the code or change the address
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
