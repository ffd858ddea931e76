/** @jsxImportSource preact */
import { usePortalState } from "./state-context";

/** What concerns the whole page: that it is cut off, that its session cannot be renewed, or a word about the address. */
export function Banner() {
  const { lost, refusal, notice } = usePortalState();
  if (refusal)
    return (
      <div class="lodge-error lodge-banner" role="alert">
        <p class="lodge-error-text">
          {refusal} Your text is kept here: copy it if you need it, then reload the page.
        </p>
      </div>
    );
  const text = lost ? "Connection lost. Trying again…" : notice;
  return (
    <p class="lodge-banner" role="status" hidden={!text}>
      {text}
    </p>
  );
}
