/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import { useActions } from "./actions";
import { AttachButton, Uploads, uploadProblem, useFileDrop } from "./attach-files";
import type { Upload } from "./state";
import { usePortalState } from "./state-context";
import { BackButton } from "./thread";
import { TicketFields } from "./ticket-fields";

type Problems = Partial<Record<"category" | "subject" | "body" | "files", string>>;

/** Opens a ticket: category, subject, message. Server-side errors show at their fields too. */
export function NewTicketForm() {
  const { page, opening, uploads } = usePortalState();
  const actions = useActions();
  const [draft, setDraft] = useState<NewTicketDraft>(actions.newTicketDraft() ?? page.newTicket);
  const [problems, setProblems] = useState<Problems>({});

  const change = (part: Partial<NewTicketDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setProblems({});
    actions.saveNewTicket(next);
  };
  const send = () => {
    const found = problemsOf(draft, page.categories.length > 0, uploads["new"] ?? []);
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first) document.getElementById(`lodge-new-${first}`)?.focus();
    else if (!opening.sending) actions.openTicket(draft);
  };
  const fromServer = (path: string) => opening.issues.find((issue) => issue.path === path)?.message;
  const category = problems.category ?? fromServer("categoryId");
  const subject = problems.subject ?? fromServer("subject");
  const body = problems.body ?? fromServer("body");
  // Don't repeat an error that shows at its field.
  const failed = opening.issues.length > 0 ? null : opening.failed;

  return (
    <form
      class="lodge-form"
      noValidate
      aria-labelledby="lodge-new-title"
      {...useFileDrop("new")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <header class="lodge-form-header">
        <BackButton />
        <h2 class="lodge-form-title" id="lodge-new-title">
          New ticket
        </h2>
      </header>
      <div class="lodge-form-fields">
        <TicketFields draft={draft} problems={{ category, subject, body }} change={change} send={send} />
        <Uploads target="new" />
        {(problems.files ?? failed) && (
          <div class="lodge-error" role="alert">
            <p class="lodge-error-text">{problems.files ?? `Not sent. ${failed}`}</p>
          </div>
        )}
        <div class="lodge-form-actions">
          <AttachButton target="new" />
          <button
            class="lodge-button lodge-button-primary lodge-send"
            type="submit"
            aria-disabled={opening.sending}
          >
            {opening.sending ? "Sending…" : failed ? "Retry" : "Send"}
          </button>
        </div>
      </div>
    </form>
  );
}

/** A category is required if the workspace has any. */
function problemsOf(draft: NewTicketDraft, choice: boolean, uploads: Upload[]): Problems {
  const files = uploadProblem(uploads);
  const isEmpty = !draft.body.trim() && uploads.length === 0;
  return {
    ...(choice && !draft.categoryId ? { category: "Choose a category." } : {}),
    ...(draft.subject.trim() ? {} : { subject: "Enter a subject." }),
    ...(isEmpty ? { body: "Write a message or attach a file." } : {}),
    ...(files ? { files } : {}),
  };
}
