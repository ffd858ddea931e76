/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";
import { MAX_COMMENT, SCORES, SCORE_LABELS } from "@/lib/tickets/ratings/labels";
import type { Score } from "@/lib/tickets/ratings/labels";
import { Icon } from "./icon";

type Props = {
  subject: string;
  /** The form's target URL. */
  action: string;
  token: string;
  /** The score in the link or on record; null preselects none. */
  score: Score | null;
  comment: string;
  /** The score is recorded; now ask for a comment. */
  isRecorded: boolean;
};

const BUTTON = "lodge-button lodge-rating-button";
/** The button that the script clicks. */
const CHOSEN = `${BUTTON} lodge-button-primary`;

/**
 * The page behind a rating link. Opening it records nothing, because mail scanners open links:
 * a script submits the form, or the customer does.
 */
export function ratingPage(props: Props): string {
  const { subject, action, token, score, comment, isRecorded } = props;
  return renderToString(
    <main class="lodge-portal lodge-refusal" data-ready="true">
      <form class="lodge-empty lodge-rating" method="post" action={action} data-score={score ?? undefined}>
        <h1 class="lodge-rating-title">{isRecorded ? "Thanks for your feedback" : "How did we do?"}</h1>
        <p class="lodge-empty-text">{subject}</p>
        <input class="lodge-input" type="hidden" name="token" value={token} />
        <div class="lodge-rating-buttons" role="group" aria-label="Rating">
          {SCORES.map((each) => (
            <button
              class={each === score && !isRecorded ? CHOSEN : BUTTON}
              key={each}
              type="submit"
              name="score"
              value={each}
              data-score={each}
              aria-pressed={each === score}
            >
              <Icon name={each} />
              {SCORE_LABELS[each]}
            </button>
          ))}
        </div>
        {isRecorded && <Comment comment={comment} score={score} />}
      </form>
    </main>,
  );
}

function Comment({ comment, score }: { comment: string; score: Score | null }) {
  return (
    <div class="lodge-rating-form">
      <label class="lodge-field">
        <span class="lodge-label">Anything else? (optional)</span>
        <textarea class="lodge-input lodge-rating-comment" name="comment" rows={3} maxLength={MAX_COMMENT}>
          {comment}
        </textarea>
      </label>
      <button class="lodge-button lodge-button-primary" type="submit" name="score" value={score ?? ""}>
        Send comment
      </button>
    </div>
  );
}

/** @returns a script that clicks the chosen button during parsing, so that "Back" skips this page */
export const rateAtOnceScript = (nonce: string) =>
  `<script nonce="${nonce}">document.querySelector(".lodge-button-primary").click()</script>`;
