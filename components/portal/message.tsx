/** @jsxImportSource preact */
import type { PortalMessageDto } from "@/lib/tickets/messages/schemas";
import { useActions } from "./actions";
import { Attachment } from "./attachment";
import { RichText } from "./rich-text";
import type { Pending } from "./state";
import { usePortalState } from "./state-context";
import { TimeAgo } from "./time-ago";
import { autolink } from "@/lib/platform/markdown/format";

/** One message of a thread. */
export function Message({ message }: { message: PortalMessageDto }) {
  const { author } = message;
  return (
    <li class={`lodge-message lodge-message-${author}`} data-author={author}>
      <p class="lodge-message-head">
        <span class="lodge-message-author">{message.authorName}</span>
        <TimeAgo class="lodge-message-time" at={message.createdAt} />
      </p>
      {message.body.trim() &&
        (message.html === null ? <MessageText text={message.body} /> : <RichText html={message.html} />)}
      {message.attachments.length > 0 && (
        <ul class="lodge-attachments">
          {message.attachments.map((attachment) => (
            <Attachment key={attachment.id} attachment={attachment} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The customer's own message, not yet confirmed by the server. */
export function PendingMessage({ number, pending }: { number: number; pending: Pending }) {
  const { page } = usePortalState();
  const { retry, takeBack } = useActions();
  return (
    <li
      class="lodge-message lodge-message-customer"
      data-author="customer"
      data-state={pending.failed ? "failed" : "sending"}
    >
      <p class="lodge-message-head">
        <span class="lodge-message-author">{page.customer.name}</span>
        <span class="lodge-message-state">{pending.failed ? "Not sent" : "Sending…"}</span>
      </p>
      {pending.body.trim() && <MessageText text={pending.body} />}
      {pending.attachments.map(({ id, name }) => (
        <p class="lodge-attachment-name" key={id}>
          {name}
        </p>
      ))}
      {pending.failed && (
        <div class="lodge-message-failure">
          <p class="lodge-error-text">{pending.failed}</p>
          <button class="lodge-button" type="button" onClick={() => retry(number, pending.key)}>
            Retry
          </button>
          <button class="lodge-button" type="button" onClick={() => takeBack(number, pending.key)}>
            Edit
          </button>
        </div>
      )}
    </li>
  );
}

/** Plain text with line breaks; links open in a new tab. */
function MessageText({ text }: { text: string }) {
  return (
    <div class="lodge-message-body" dir="auto">
      {autolink(text).map(({ text: part, href }, index) =>
        href ? (
          <a class="lodge-link" key={index} href={href} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
