/** @jsxImportSource preact */
import { useEffect, useRef } from "preact/hooks";
import { useActions } from "./actions";
import { FileButtons } from "./attachment";
import { Icon } from "./icon";
import { usePortalState } from "./state-context";

/** Full-frame file viewer; Escape closes it. */
export function Viewer() {
  const { viewed } = usePortalState();
  const { view } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (viewed) dialog.current?.showModal();
  }, [viewed]);
  if (!viewed) return null;
  const { attachment, image, text } = viewed;
  return (
    <dialog
      class="lodge-viewer"
      ref={dialog}
      aria-label={attachment.name}
      onClose={() => void view(null)}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="lodge-viewer-bar">
        <span class="lodge-attachment-name">{attachment.name}</span>
        <FileButtons attachment={attachment} />
        <button class="lodge-button" type="button" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
          Close
        </button>
      </div>
      {image && <img class="lodge-viewer-image" src={image} alt={attachment.name} />}
      {text !== null && (
        <pre class="lodge-viewer-text" tabIndex={0}>
          {text}
        </pre>
      )}
    </dialog>
  );
}
