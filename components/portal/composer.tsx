/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import { useActions } from "./actions";
import { AttachButton, Uploads, uploadProblem, useFileDrop } from "./attach-files";
import { usePortalState } from "./state-context";

/** The reply form. Remounted when its text changes other than by typing. */
export function Composer({ ticket, draft }: { ticket: PortalTicketDto; draft: string }) {
  const { revision } = usePortalState();
  return <ReplyForm key={`${ticket.number}.${revision}`} ticket={ticket} draft={draft} />;
}

function ReplyForm({ ticket, draft }: { ticket: PortalTicketDto; draft: string }) {
  const { number, status } = ticket;
  const { uploads, page } = usePortalState();
  const actions = useActions();
  const [body, setBody] = useState(actions.replyDraft(number) ?? draft);
  const [problem, setProblem] = useState("");

  const send = () => {
    const files = uploads[number] ?? [];
    const wrong =
      body.trim() || files.length > 0 ? uploadProblem(files) : "Write a message or attach a file.";
    setProblem(wrong);
    if (wrong) return;
    actions.send(number, body);
    setBody("");
  };
  return (
    <form
      class="lodge-composer"
      {...useFileDrop(number)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {status === "closed" && (
        <p class="lodge-hint">This ticket is closed. Replying opens a follow-up ticket.</p>
      )}
      <label class="lodge-field">
        <span class="lodge-label lodge-visually-hidden">Message</span>
        <textarea
          class="lodge-input lodge-reply"
          rows={3}
          maxLength={page.limits.body}
          placeholder={status === "resolved" ? "Reply to reopen the ticket…" : "Write a reply…"}
          value={body}
          aria-invalid={problem ? "true" : undefined}
          onInput={(event) => {
            setBody(event.currentTarget.value);
            setProblem("");
            actions.saveReply(number, event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
        />
      </label>
      <Uploads target={number} />
      {problem && (
        <p class="lodge-error-text" role="alert">
          {problem}
        </p>
      )}
      <div class="lodge-form-actions">
        <AttachButton target={number} />
        <button class="lodge-button lodge-button-primary lodge-send" type="submit" title="Ctrl + Enter">
          Send
        </button>
      </div>
    </form>
  );
}
