"use client";

import { useRef } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { Paperclip } from "lucide-react";
import { useWorkspace } from "@/components/api/workspace-context";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { MAX_BODY } from "@/lib/messages/schemas";
import { FileChips } from "./file-chips";
import { clearFiles } from "./reply-files";
import type { useDraft } from "./use-draft";
import { useReplyFiles } from "./use-reply-files";
import { useSendReply } from "./use-send-reply";

/** The schemas themselves stay out of the browser; the type keeps this number theirs. */
const LONGEST: typeof MAX_BODY = 20_000;

type ComposerProps = {
  number: number;
  name: string;
  draft: ReturnType<typeof useDraft>;
  textarea: RefObject<HTMLTextAreaElement | null>;
};

/** Where an agent answers. What is typed is kept on the server; what is sent appears above at once. */
export function Composer({ number, name, draft, textarea }: ComposerProps) {
  const { slug } = useWorkspace();
  const { send } = useSendReply();
  const files = useReplyFiles(number);
  const isReady = draft.text.trim() !== "" && !files.isUploading;

  function submit(resolve: boolean) {
    if (!isReady) return textarea.current?.focus();
    send({ number, body: draft.text, attachments: files.attachments, resolve });
    draft.drop();
    clearFiles(slug, number);
    textarea.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit(false);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.currentTarget.blur();
    }
  }

  return (
    <form
      aria-label="Reply"
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
      {...files.dropZone}
      className={cn(
        "rounded-lg border border-line-strong/60 bg-surface shadow-card has-[textarea:focus-visible]:border-ring has-[textarea:focus-visible]:outline has-[textarea:focus-visible]:outline-ring",
        files.isOver && "border-ring bg-accent-soft",
      )}
    >
      <textarea
        ref={textarea}
        data-reply
        aria-label="Reply"
        placeholder={`Reply to ${name}`}
        value={draft.text}
        maxLength={LONGEST}
        rows={3}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={files.paste}
        className="block field-sizing-content max-h-[38vh] min-h-20 w-full resize-none bg-transparent px-3 py-2.5 text-base/6 outline-none max-sm:text-lg"
      />
      <FileChips files={files.files} onRemove={files.remove} />
      <div className="flex items-center gap-1.5 p-2 pt-0">
        <PickFiles onPick={files.add} />
        <span role="status" className="min-w-0 flex-1 truncate px-1 text-xs text-muted max-sm:invisible">
          {files.isUploading ? "Uploading…" : draftNote(draft)}
        </span>
        <Button disabled={!isReady} onClick={() => submit(true)}>
          Send and resolve
        </Button>
        <Button type="submit" variant="primary" disabled={!isReady} title="Ctrl+Enter, on a Mac ⌘ Enter">
          Send
        </Button>
      </div>
    </form>
  );
}

function draftNote({ text, state }: ReturnType<typeof useDraft>): string {
  if (state === "failed") return "Draft kept in this browser";
  if (state !== "saved") return "Saving draft…";
  return text === "" ? "" : "Draft saved";
}

function PickFiles({ onPick }: { onPick: (files: FileList | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label="Attach files" onClick={() => input.current?.click()}>
        <Paperclip aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={(event) => {
          onPick(event.target.files);
          // The same file may be picked again after it was removed.
          event.target.value = "";
        }}
      />
    </>
  );
}
