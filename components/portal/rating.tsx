/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { MAX_COMMENT, SCORES, SCORE_LABELS } from "@/lib/tickets/ratings/labels";
import type { Score } from "@/lib/tickets/ratings/labels";
import type { PortalRatingDto } from "@/lib/tickets/ratings/schemas";
import { useActions } from "./actions";
import { Icon } from "./icon";
import type { Thread } from "./state";

/** Asks for a rating under a solved ticket, and shows the given one while it can be changed. */
export function Rating({ number, thread: { ticket, rating } }: { number: number; thread: Thread }) {
  const { rate } = useActions();
  const [busy, setBusy] = useState(false);
  if (!ticket?.canRate && !rating?.canChange) return null;
  const say = (score: Score, comment?: string) => {
    setBusy(true);
    void rate(number, score, comment).finally(() => setBusy(false));
  };
  return (
    <section class="lodge-rating" aria-labelledby="lodge-rating-title" data-score={rating?.score}>
      <p class="lodge-rating-title" id="lodge-rating-title">
        {rating ? "Thanks for your feedback" : "How did we do?"}
      </p>
      <div class="lodge-rating-buttons" role="group" aria-labelledby="lodge-rating-title">
        {SCORES.map((score) => (
          <button
            class="lodge-button lodge-rating-button"
            key={score}
            type="button"
            data-score={score}
            aria-pressed={rating?.score === score}
            disabled={busy}
            onClick={() => rating?.score !== score && say(score)}
          >
            <Icon name={score} />
            {SCORE_LABELS[score]}
          </button>
        ))}
      </div>
      {rating && <Comment key={rating.comment} rating={rating} busy={busy} say={say} />}
    </section>
  );
}

type CommentProps = {
  rating: PortalRatingDto;
  busy: boolean;
  say: (score: Score, comment: string) => void;
};

function Comment({ rating, busy, say }: CommentProps) {
  const [text, setText] = useState(rating.comment);
  return (
    <form
      class="lodge-rating-form"
      onSubmit={(event) => {
        event.preventDefault();
        say(rating.score, text);
      }}
    >
      <label class="lodge-field">
        <span class="lodge-label">Anything else? (optional)</span>
        <textarea
          class="lodge-input lodge-rating-comment"
          rows={1}
          maxLength={MAX_COMMENT}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button class="lodge-button" type="submit" disabled={busy || text.trim() === rating.comment}>
        Send comment
      </button>
    </form>
  );
}
