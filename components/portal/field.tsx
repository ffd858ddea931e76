/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

type Props = { id: string; label: string; problem: string | undefined; children: ComponentChildren };

/** A label, its control and its error. */
export function Field({ id, label, problem, children }: Props) {
  return (
    <div class="lodge-field">
      <label class="lodge-label" for={id}>
        {label}
      </label>
      {children}
      <p class="lodge-error-text" id={`${id}-problem`} role="alert" hidden={!problem}>
        {problem}
      </p>
    </div>
  );
}
