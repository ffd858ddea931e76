/** @jsxImportSource preact */
import { MAX_SUBJECT } from "@/lib/tickets/model/labels";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import { Field } from "./field";
import { usePortalState } from "./state-context";

type Props = {
  draft: NewTicketDraft;
  /** Errors of the category, the subject and the message. */
  problems: { category?: string | undefined; subject?: string | undefined; body?: string | undefined };
  change(part: Partial<NewTicketDraft>): void;
  send(): void;
};

/** Fields shared by every form that opens a ticket. */
export function TicketFields({ draft, problems, change, send }: Props) {
  const { page } = usePortalState();
  const { category, subject, body } = problems;
  return (
    <>
      {page.categories.length > 0 && (
        <Field id="lodge-new-category" label="Category" problem={category}>
          <select
            class="lodge-input lodge-category"
            id="lodge-new-category"
            required
            aria-invalid={category ? "true" : undefined}
            aria-describedby="lodge-new-category-problem"
            value={draft.categoryId}
            onChange={(event) => change({ categoryId: event.currentTarget.value })}
          >
            <option class="lodge-option" value="" selected={draft.categoryId === ""}>
              Choose a category
            </option>
            {page.categories.map(({ id, name }) => (
              <option class="lodge-option" key={id} value={id} selected={draft.categoryId === id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id="lodge-new-subject" label="Subject" problem={subject}>
        <input
          class="lodge-input lodge-subject"
          id="lodge-new-subject"
          maxLength={MAX_SUBJECT}
          autocomplete="off"
          required
          aria-invalid={subject ? "true" : undefined}
          aria-describedby="lodge-new-subject-problem"
          value={draft.subject}
          onInput={(event) => change({ subject: event.currentTarget.value })}
        />
      </Field>
      <Field id="lodge-new-body" label="Message" problem={body}>
        <textarea
          class="lodge-input lodge-text"
          id="lodge-new-body"
          rows={8}
          maxLength={page.limits.body}
          required
          aria-invalid={body ? "true" : undefined}
          aria-describedby="lodge-new-body-problem"
          value={draft.body}
          onInput={(event) => change({ body: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
        />
      </Field>
    </>
  );
}
