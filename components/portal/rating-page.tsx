/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";
import { SCORES, SCORE_LABELS } from "@/lib/tickets/ratings/labels";
import type { Score } from "@/lib/tickets/ratings/labels";
import { Icon } from "./icon";

type Props = {
  subject: string;
  /** Where the form goes. */
  action: string;
  token: string;
  /** What the link says, or was recorded; null shows the three without a choice. */
  score: Score | null;
  comment: string;
  /** It has been recorded: what is asked for now is the comment. */
  isRecorded: boolean;
};

const BUTTON = "lodge-button lodge-rating-button";
/** The one that the script presses. */
const CHOSEN = `${BUTTON} lodge-button-primary`;

/**
 * Where a mail's link leads. Looking records nothing, because mail scanners look: a script sends the form at once, or
 * without one the button does.
 */
export function ratingPage(props: Props): string {
  const { subject, action, token, score, comment, isRecorded } = props;
  return renderToString(
    <main class="lodge-portal lodge-refusal" data-ready="true">
      <form class="lodge-empty lodge-rating" method="post" action={action} data-score={score ?? undefined}>
        <h1 class="lodge-rating-title">{isRecorded ? "Thank you for telling us" : "How was our help?"}</h1>
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
        <span class="lodge-label">Anything to add? (optional)</span>
        <textarea class="lodge-input lodge-rating-comment" name="comment" rows={3} maxLength={2000}>
          {comment}
        </textarea>
      </label>
      <button class="lodge-button lodge-button-primary" type="submit" name="score" value={score ?? ""}>
        Send comment
      </button>
    </div>
  );
}

/** @returns a script that presses the chosen button while the page is being read, so that "Back" leads past it */
export const rateAtOnceScript = (nonce: string) =>
  `<script nonce="${nonce}">document.querySelector(".lodge-button-primary").click()</script>`;
