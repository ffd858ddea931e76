/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { useActions } from "./actions";
import { Icon } from "./icon";
import { usePortalState } from "./state-context";
import { fileSize } from "./time";

/** Larger images load on request only. */
const INLINE_LIMIT = 5_000_000;

const isImage = ({ contentType }: AttachmentDto) => /^image\/(png|jpeg|gif|webp|avif)$/.test(contentType);
const isText = ({ contentType }: AttachmentDto) => /^text\/|^application\/json$/.test(contentType);

/** A message's attachment: images show inline, text opens in the viewer, other files can be downloaded or emailed. */
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

/** A sandboxed frame can block downloads without an error, so files can also be emailed. */
export function FileButtons({ attachment }: { attachment: AttachmentDto }) {
  const { download, sendToMailbox } = useActions();
  const [said, setSaid] = useState("");
  const run = (work: Promise<void>, done: string) =>
    void work.then(
      () => setSaid(done),
      (error: Error) => setSaid(error.message),
    );
  const hint = "If the download doesn't start, email the file to yourself instead.";
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
        aria-label={`Email me this file: ${attachment.name}`}
        onClick={() => run(sendToMailbox(attachment), "Sent. Check your inbox.")}
      >
        Email me this file
      </button>
      <span class="lodge-attachment-hint" role="status">
        {said}
      </span>
    </>
  );
}
