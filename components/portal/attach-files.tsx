/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import { useActions } from "./actions";
import { Icon } from "./icon";
import type { Target, Upload } from "./state";
import { usePortalState } from "./state-context";
import { fileSize } from "./time";

/** Files attached to the next message. */
export function Uploads({ target }: { target: Target }) {
  const { uploads } = usePortalState();
  const list = uploads[target] ?? [];
  if (list.length === 0) return null;
  return (
    <ul class="lodge-uploads" aria-label="Attached files">
      {list.map((upload) => (
        <UploadRow key={upload.id} target={target} upload={upload} />
      ))}
    </ul>
  );
}

function UploadRow({ target, upload }: { target: Target; upload: Upload }) {
  const { removeUpload, retryUpload } = useActions();
  const { id, name, attachment, failed, progress } = upload;
  return (
    <li class="lodge-upload" data-state={failed ? "failed" : attachment ? "done" : "uploading"}>
      <span class="lodge-attachment-name">{name}</span>
      <span class="lodge-attachment-size">{fileSize(upload.size)}</span>
      {failed && (
        <span class="lodge-error-text" role="alert">
          {failed}
        </span>
      )}
      {!failed && !attachment && (
        <progress class="lodge-progress" value={progress} aria-label={`Uploading ${name}`} />
      )}
      {failed && (
        <button
          class="lodge-text-button"
          type="button"
          aria-label={`Retry ${name}`}
          onClick={() => retryUpload(target, id)}
        >
          Retry
        </button>
      )}
      <button
        class="lodge-text-button lodge-remove"
        type="button"
        aria-label={`Remove ${name}`}
        onClick={() => removeUpload(target, id)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** A button that opens the file chooser. */
export function AttachButton({ target }: { target: Target }) {
  const { attach } = useActions();
  const id = useId();
  return (
    <>
      <input
        class="lodge-visually-hidden lodge-file"
        id={id}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          attach(target, Array.from(event.currentTarget.files ?? []));
          event.currentTarget.value = "";
        }}
      />
      <button
        class="lodge-button lodge-attach"
        type="button"
        onClick={() => document.getElementById(id)?.click()}
      >
        <Icon name="clip" />
        Attach files
      </button>
    </>
  );
}

/** @returns form handlers that attach dropped and pasted files */
export function useFileDrop(target: Target) {
  const { attach } = useActions();
  const take = (files: FileList | undefined, event: Event) => {
    if (!files?.length) return;
    event.preventDefault();
    attach(target, Array.from(files));
  };
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => take(event.dataTransfer?.files, event),
    onPaste: (event: ClipboardEvent) => take(event.clipboardData?.files, event),
  };
}

/** @returns why the attached files block sending; "" if they don't */
export function uploadProblem(uploads: Upload[]): string {
  if (uploads.some(({ failed }) => failed)) return "A file didn't upload. Retry or remove it.";
  return uploads.some(({ attachment }) => !attachment) ? "Wait for the files to finish uploading." : "";
}
