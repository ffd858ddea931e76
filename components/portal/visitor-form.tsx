/** @jsxImportSource preact */
import { MAX_EMAIL } from "@/lib/platform/labels";
import { useState } from "preact/hooks";
import type { VisitorAnswer, VisitorMessage } from "./actions";
import { useActions } from "./actions";
import { Field } from "./field";
import { usePortalState } from "./state-context";
import { TicketFields } from "./ticket-fields";

type Problems = Partial<Record<"name" | "email" | "category" | "subject" | "body", string>>;

/** The form for visitors: name, email and the ticket's fields. */
export function VisitorForm() {
  const { message, sending, problems, failed, sent, change, send } = useVisitorMessage();
  if (sent) return <Sent {...sent} />;

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
            Contact us
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
            <p class="lodge-hint">Your message isn't saved until you send it.</p>
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

/** What a visitor writes, what is wrong with it, and whether it was sent. */
function useVisitorMessage() {
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
    // Don't repeat an error that shows at its field.
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

  return { message, sending, problems, failed, sent, change, send };
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
        maxLength={name === "name" ? 100 : MAX_EMAIL}
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

/** The same text for every address, so that it never reveals whether the address is known. */
function Sent({ to, again, writeAnother }: SentProps) {
  const { page } = usePortalState();
  const isHeld = page.visitor?.isHeld;
  return (
    <main class="lodge-main lodge-visitor">
      <div class="lodge-empty">
        <div role="status">
          <p class="lodge-empty-title">{isHeld ? "One more step" : "Thanks for your message"}</p>
          <p class="lodge-empty-text">{again ? sameLink(to) : isHeld ? handIn(to) : follow(to)}</p>
        </div>
        <p class="lodge-hint">
          No email? Check your spam folder. We send at most one every 15 minutes and three a day.
        </p>
        <button class="lodge-button" type="button" onClick={writeAnother}>
          Send another message
        </button>
      </div>
    </main>
  );
}

const handIn = (to: string) =>
  `We emailed a link to ${to}. Open it within 24 hours to send your message and follow the replies.`;
const follow = (to: string) =>
  `We got it. We also emailed a link to ${to}. Open it within 24 hours to follow the replies.`;
const sameLink = (to: string) => `The link we emailed to ${to} also covers this message.`;

function problemsOf({ name, email, subject, body, categoryId }: VisitorMessage, choice: boolean): Problems {
  return {
    ...(name.trim() ? {} : { name: "Enter your name." }),
    ...(/^\S+@\S+$/.test(email.trim()) ? {} : { email: "Enter a valid email address." }),
    ...(choice && !categoryId ? { category: "Choose a category." } : {}),
    ...(subject.trim() ? {} : { subject: "Enter a subject." }),
    ...(body.trim() ? {} : { body: "Enter a message." }),
  };
}
