/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { useActions } from "./actions";
import { Icon } from "./icon";
import { usePortalState } from "./state-context";
import { fileSize } from "./time";

/** Larger images are fetched only when asked for. */
const INLINE_LIMIT = 5_000_000;

const isImage = ({ contentType }: AttachmentDto) => /^image\/(png|jpeg|gif|webp|avif)$/.test(contentType);
const isText = ({ contentType }: AttachmentDto) => /^text\/|^application\/json$/.test(contentType);

/** A file of a message: an image is shown, a text can be looked at, anything else has the ways to get at it. */
export function Attachment({ attachment }: { attachment: AttachmentDto }) {
  const { view } = useActions();
  const image = isImage(attachment);
  const shown = image && attachment.size <= INLINE_LIMIT;
  return (
    <li class="lodge-attachment">
      {shown && <InlineImage attachment={attachment} />}
      <span class="lodge-attachment-line">
        <Icon name="file" />
        <span class="lodge-attachment-name">{attachment.name}</span>
        <span class="lodge-attachment-size">{fileSize(attachment.size)}</span>
      </span>
      <span class="lodge-attachment-line">
        {((image && !shown) || isText(attachment)) && (
          <button
            class="lodge-text-button"
            type="button"
            aria-label={`View ${attachment.name}`}
            onClick={() => void view(attachment)}
          >
            View
          </button>
        )}
        {!image && <FileButtons attachment={attachment} />}
      </span>
    </li>
  );
}

function InlineImage({ attachment }: { attachment: AttachmentDto }) {
  const { fileAddress, view } = useActions();
  const { ready } = usePortalState();
  const [address, setAddress] = useState("");
  useEffect(() => {
    let gone = false;
    if (!ready) return;
    void fileAddress(attachment).then(
      (found) => gone || setAddress(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [attachment, fileAddress, ready]);
  return (
    <button class="lodge-attachment-image" type="button" onClick={() => void view(attachment)}>
      {address ? (
        <img class="lodge-image" src={address} alt={attachment.name} />
      ) : (
        <span class="lodge-visually-hidden">{attachment.name}</span>
      )}
    </button>
  );
}

/** A frame may forbid downloads without telling its page, so the way by mail stands beside it. */
export function FileButtons({ attachment }: { attachment: AttachmentDto }) {
  const { download, sendToMailbox } = useActions();
  const [said, setSaid] = useState("");
  const run = (work: Promise<void>, done: string) =>
    void work.then(
      () => setSaid(done),
      (error: Error) => setSaid(error.message),
    );
  const hint = "If no download starts, this page does not allow any: have the file sent to your e-mail.";
  return (
    <>
      <button
        class="lodge-text-button"
        type="button"
        title={hint}
        aria-label={`Download ${attachment.name}`}
        onClick={() => run(download(attachment), hint)}
      >
        Download
      </button>
      <button
        class="lodge-text-button"
        type="button"
        aria-label={`Send to my e-mail: ${attachment.name}`}
        onClick={() => run(sendToMailbox(attachment), "On its way to your mailbox.")}
      >
        Send to my e-mail
      </button>
      <span class="lodge-attachment-hint" role="status">
        {said}
      </span>
    </>
  );
}
