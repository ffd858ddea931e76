/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { VisitorAnswer, VisitorMessage } from "./actions";
import { useActions } from "./actions";
import { Field } from "./field";
import { usePortalState } from "./state-context";
import { TicketFields } from "./ticket-fields";

type Problems = Partial<Record<"name" | "email" | "category" | "subject" | "body", string>>;

/** For somebody who is not signed in: who they are, and what it is about. */
export function VisitorForm() {
  const { page, ready } = usePortalState();
  const { writeAsVisitor, saveNewTicket, newTicketDraft } = useActions();
  const [message, setMessage] = useState<VisitorMessage>({
    ...page.customer,
    ...(newTicketDraft() ?? page.newTicket),
    website: "",
  });
  const [sending, setSending] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [failed, setFailed] = useState("");
  const [sent, setSent] = useState<SentProps | null>(null);
  if (sent) return <Sent {...sent} />;

  const change = (part: Partial<VisitorMessage>) => {
    const next = { ...message, ...part };
    setMessage(next);
    setProblems({});
    saveNewTicket({ subject: next.subject, body: next.body, categoryId: next.categoryId });
  };
  const show = (found: Problems) => {
    setProblems(found);
    document.getElementById(`lodge-new-${Object.keys(found)[0]}`)?.focus();
  };
  const writeAnother = () => {
    change({ subject: "", body: "" });
    setSent(null);
  };
  const answered = (answer: VisitorAnswer) => {
    const { problem } = answer;
    setSending(false);
    if (!problem) return setSent({ to: message.email, again: answer.again, writeAnother });
    const issues = problem.issues.map(({ path, message: text }) => [path.replace("Id", ""), text] as const);
    show(Object.fromEntries(issues));
    // What stands at a field need not be said twice.
    setFailed(issues.length > 0 ? "" : problem.message);
  };
  const send = () => {
    const found = problemsOf(message, page.categories.length > 0);
    if (Object.keys(found).length > 0) return show(found);
    if (sending || !ready) return;
    setSending(true);
    setFailed("");
    void writeAsVisitor(message).then(answered);
  };

  return (
    <main class="lodge-main lodge-visitor">
      <form
        class="lodge-form"
        noValidate
        aria-labelledby="lodge-new-title"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <header class="lodge-form-header">
          <h2 class="lodge-form-title" id="lodge-new-title">
            Write to us
          </h2>
        </header>
        <div class="lodge-form-fields">
          <TextField name="name" label="Name" message={message} change={change} problems={problems} />
          <TextField name="email" label="Email" message={message} change={change} problems={problems} />
          <TicketFields draft={message} problems={problems} change={change} send={send} />
          <div class="lodge-visually-hidden" aria-hidden="true">
            <input
              class="lodge-input"
              name="website"
              tabIndex={-1}
              autocomplete="off"
              value={message.website}
              onInput={(event) => change({ website: event.currentTarget.value })}
            />
          </div>
          {failed && (
            <div class="lodge-error" role="alert">
              <p class="lodge-error-text">Not sent. {failed}</p>
            </div>
          )}
          <div class="lodge-form-actions">
            <p class="lodge-hint">Your text is kept on this page only, until you send it.</p>
            <button
              class="lodge-button lodge-button-primary lodge-send"
              type="submit"
              aria-disabled={sending}
            >
              {sending ? "Sending…" : "Send"}
            </button>
          </div>
        </div>
      </form>
    </main>
  );
}

type TextProps = {
  name: "name" | "email";
  label: string;
  message: VisitorMessage;
  problems: Problems;
  change(part: Partial<VisitorMessage>): void;
};

function TextField({ name, label, message, problems, change }: TextProps) {
  const id = `lodge-new-${name}`;
  return (
    <Field id={id} label={label} problem={problems[name]}>
      <input
        class="lodge-input"
        id={id}
        inputMode={name === "email" ? "email" : "text"}
        maxLength={name === "name" ? 100 : 254}
        autocomplete={name}
        required
        aria-invalid={problems[name] ? "true" : undefined}
        aria-describedby={`${id}-problem`}
        value={message[name]}
        onInput={(event) => change({ [name]: event.currentTarget.value })}
      />
    </Field>
  );
}

type SentProps = { to: string; again: boolean; writeAnother(): void };

/** The same words for every address: whether it is known here, and what others wrote under it, is nobody's business. */
function Sent({ to, again, writeAnother }: SentProps) {
  const { page } = usePortalState();
  const isHeld = page.visitor?.isHeld;
  return (
    <main class="lodge-main lodge-visitor">
      <div class="lodge-empty">
        <div role="status">
          <p class="lodge-empty-title">{isHeld ? "One more step" : "Thank you for your message"}</p>
          <p class="lodge-empty-text">{again ? sameLink(to) : isHeld ? handIn(to) : follow(to)}</p>
        </div>
        <p class="lodge-hint">
          An address gets one such mail in 15 minutes, and three a day. If you find none, look among the
          unwanted ones, or write again later.
        </p>
        <button class="lodge-button" type="button" onClick={writeAnother}>
          Write another message
        </button>
      </div>
    </main>
  );
}

const handIn = (to: string) =>
  `A link goes to ${to}. Open it within a day to hand your message in and to follow the answers.`;
const follow = (to: string) =>
  `We have it. A link goes to ${to}: open it within a day to follow the answers.`;
const sameLink = (to: string) =>
  `No further mail is needed: the link that goes to ${to} counts for all that you have written here.`;

function problemsOf({ name, email, subject, body, categoryId }: VisitorMessage, choice: boolean): Problems {
  return {
    ...(name.trim() ? {} : { name: "Write your name." }),
    ...(/^\S+@\S+$/.test(email.trim()) ? {} : { email: "Write a valid e-mail address." }),
    ...(choice && !categoryId ? { category: "Choose a category." } : {}),
    ...(subject.trim() ? {} : { subject: "Write a subject." }),
    ...(body.trim() ? {} : { body: "Write a message." }),
  };
}
