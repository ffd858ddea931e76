"use client";

import { useId, useState } from "react";
import dynamic from "next/dynamic";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { MAX_BODY } from "@/lib/tickets/model/labels";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { CompletionList } from "./completion-list";
import { EffectChips } from "./effect-chips";
import { FileChips } from "@/components/ticket/drafts/file-chips";
import { MarkdownToolbar } from "./markdown-toolbar";
import { NewMessagesNotice } from "./new-messages-notice";
import { FilePicker } from "@/components/ticket/drafts/file-picker";
import { PreviewPane } from "./preview-pane";
import { SendMenu } from "./send-menu";
import { useComposerField } from "./use-composer-field";
import { useStableCaret } from "@/components/ticket/drafts/use-stable-caret";
import type { ReplyDraft } from "./use-draft";
import type { PendingReply } from "./use-reply";
import type { ReplyOrNoteState } from "@/components/ticket/use-reply-or-note";

const EmojiPicker = dynamic(() => import("./emoji-picker"), { ssr: false });

type ComposerProps = {
  thread: TicketThreadDto;
  reply: PendingReply;
  writing: ReplyOrNoteState;
};

/** The agent's composer. Drafts are saved on the server; sent replies appear in the timeline at once. */
export function Composer({ thread, reply, writing }: ComposerProps) {
  const { draft, files, submit } = reply;
  const [isPreview, setIsPreview] = useState(false);
  const [isEmoji, setIsEmoji] = useState(false);
  const list = useId();
  const { textarea } = writing;
  const field = useComposerField(thread, reply, textarea);
  useStableCaret(textarea, draft.text);
  const { completions } = field;
  const isListed = completions.kind !== null && completions.choices.length > 0;
  const { requester } = thread;
  useShortcuts("Ticket", [
    { keys: "m", label: "Insert macro", run: field.askForMacro, when: writing.mode === "reply" },
  ]);

  return (
    <div className="flex flex-col gap-2">
      <NewMessagesNotice news={reply.news} onSeen={reply.acknowledge} />
      <form
        aria-label="Reply"
        onSubmit={(event) => {
          event.preventDefault();
          setIsPreview(false);
          submit();
        }}
        {...files.dropZone}
        className={cn(
          "relative rounded-lg border border-line-strong/60 bg-surface shadow-card has-[textarea:focus-visible]:border-ring has-[textarea:focus-visible]:outline has-[textarea:focus-visible]:outline-ring",
          files.isOver && "border-ring bg-accent-soft",
        )}
      >
        {isListed && (
          <CompletionList
            id={list}
            label={completions.kind === "macro" ? "Macros" : "Emoji"}
            choices={completions.choices}
            active={completions.active}
            onChoose={completions.choose}
          />
        )}
        <MarkdownToolbar
          textarea={textarea}
          isPreview={isPreview}
          onPreview={() => setIsPreview(!isPreview)}
          onMacro={field.askForMacro}
          onEmoji={() => setIsEmoji(true)}
        />
        {isPreview && (
          <PreviewPane text={draft.text} className="max-h-[38vh] min-h-20 overflow-y-auto px-3 py-2.5" />
        )}
        <ReplyField
          {...{ textarea, field, draft, isPreview }}
          list={isListed ? list : null}
          placeholder={`Reply to ${requester.name || requester.email}`}
        />
        <FileChips label="Attached files" of={files} />
        <div className="px-3 pb-2 empty:hidden">
          <EffectChips
            label={reply.canApply ? "When applied, also" : "When sent, also"}
            effects={draft.effects}
            onChange={(effects) => draft.change((content) => ({ ...content, effects }))}
          />
        </div>
        <ComposerFooter reply={reply} />
      </form>
      {isEmoji && (
        <EmojiPicker
          onPick={(emoji) => {
            setIsEmoji(false);
            field.insert(emoji);
          }}
          onClose={() => setIsEmoji(false)}
        />
      )}
    </div>
  );
}

type ReplyFieldProps = {
  textarea: ReplyOrNoteState["textarea"];
  field: ReturnType<typeof useComposerField>;
  draft: ReplyDraft;
  isPreview: boolean;
  /** The id of the list of completions while that is open. */
  list: string | null;
  placeholder: string;
};

function ReplyField({ textarea, field, draft, isPreview, list, placeholder }: ReplyFieldProps) {
  return (
    <textarea
      ref={textarea}
      data-reply
      hidden={isPreview}
      aria-label="Reply"
      aria-autocomplete="list"
      aria-controls={list ?? undefined}
      aria-activedescendant={list ? `${list}-${field.completions.active}` : undefined}
      placeholder={placeholder}
      value={draft.text}
      maxLength={Math.max(MAX_BODY, draft.text.length)}
      rows={2}
      onChange={field.onChange}
      onKeyDown={field.onKeyDown}
      onPaste={field.onPaste}
      onBlur={field.completions.close}
      className="block field-sizing-content max-h-[38vh] min-h-16 w-full resize-none bg-transparent px-3 py-2.5 text-base/6 outline-none max-sm:text-lg [[hidden]]:hidden"
    />
  );
}

/** Attaching, the draft's state, and sending. */
function ComposerFooter({ reply }: { reply: PendingReply }) {
  const { draft, files, isReady, submit } = reply;
  return (
    <div className="flex items-center gap-1.5 p-2 pt-0">
      <FilePicker onPick={files.add} />
      <span role="status" className="min-w-0 flex-1 truncate px-1 text-xs text-muted max-sm:invisible">
        {files.isUploading ? "Uploading…" : draftNote(draft)}
      </span>
      {reply.canApply ? (
        <Button type="submit" variant="primary" pending={reply.isApplying}>
          Apply
        </Button>
      ) : (
        <>
          <Button
            disabled={!isReady}
            onClick={() => submit({ effects: { status: "resolved" } })}
            className="max-[22rem]:hidden"
          >
            Send and resolve
          </Button>
          <SendMenu isReady={isReady} submit={submit} />
        </>
      )}
    </div>
  );
}

function draftNote({ text, files, state }: ReplyDraft): string {
  if (text.length > MAX_BODY) return `Shorten to ${MAX_BODY} characters`;
  if (text === "" && files.length === 0) return "";
  if (state === "failed") return "Draft saved in this browser";
  return state === "saved" ? "Draft saved" : "Saving draft…";
}
