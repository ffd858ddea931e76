"use client";

import { useMyPreferences } from "@/components/lib/use-my-preferences";
import { useWorkspace } from "@/components/lib/workspace-context";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";
import { isActive } from "@/lib/tickets/model/labels";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { removeOutgoing } from "./outbox";
import type { Outgoing } from "./outbox";
import { useAfterResolving } from "@/components/ticket/actions/use-after-resolving";
import { useApplyEffects } from "./use-apply-effects";
import { useDraft } from "./use-draft";
import { useDraftFiles } from "@/components/ticket/drafts/use-draft-files";
import { useNewMessages } from "./use-new-messages";
import { useQueuedReplies } from "./use-queued-replies";
import { useSendReply } from "./use-send-reply";

/** Sends the composer's content with extra `effects`, at a time or as soon as it can't be undone. */
type How = { effects?: ReplyEffects; sendAt?: string };

/** An agent's reply: drafting, sending, undoing. @param show shows its form and focuses it */
export function useReply(thread: TicketThreadDto, show: () => void) {
  const { undoSeconds, assignOnReply } = useMyPreferences();
  const { number, assignee } = thread.ticket;
  const own: ReplyEffects = assignOnReply && assignee === null ? { assignee: { agentId: "me" } } : {};
  const afterResolving = useAfterResolving(number);
  const draft = useDraft(thread);
  const files = useDraftFiles({ number, to: "attachments" }, draft);
  const hasContent = draft.text.trim() !== "" || draft.files.length > 0;
  const { news, seenSeq, acknowledge } = useNewMessages(thread, hasContent);
  const { send, retry, sendAnyway } = useSendReply();
  const isReady = hasContent && !files.isUploading;
  const effectsAlone = useApplyEffects(number, draft);

  const { queued, undoSending } = useUndoSending(thread, () => {
    show();
    void draft.takeBack((effects) => withoutDefaults(effects, own));
  });
  const canApply = effectsAlone.canApply && !files.isUploading;
  const submit = ({ effects = {}, sendAt }: How = {}) => {
    show();
    if (canApply) return effectsAlone.apply();
    if (!isReady) return;
    const { text: body, files: attachments, at: draftAt } = draft;
    const all = { ...own, ...draft.effects, ...effects };
    const when = { sendAt: sendAt ?? null, undoSeconds };
    send({ number, body, attachments, effects: all, ...when, seen: seenSeq, draftAt });
    draft.drop();
    files.clear();
    if (all.status && !isActive(all.status)) afterResolving();
  };

  return {
    ...{ draft, files, news, acknowledge, queued, undoSending, isReady, canApply, retry, sendAnyway, submit },
    isApplying: effectsAlone.isApplying,
    /** Moves a failed reply back into the composer, before what has been typed since. */
    edit: ({ key, body, attachments, effects }: Outgoing) => {
      removeOutgoing(key);
      draft.putBack({ text: body, files: attachments, effects });
      show();
    },
  };
}

/** The agent's replies that can still be unsent; the latest by its key, too. */
function useUndoSending(thread: TicketThreadDto, onUndone: () => void) {
  const { me } = useWorkspace();
  const queued = useQueuedReplies(thread.ticket.number, onUndone);
  const undoable = thread.queued.findLast(
    ({ agent, isScheduled }) => agent.id === me.agentId && !isScheduled,
  );
  const undoSending = undoable ? () => queued.undo(undoable) : null;
  useShortcuts("Ticket", [
    {
      keys: "mod+z",
      label: "Undo sending",
      run: () => undoSending?.(),
      when: undoSending !== null,
    },
  ]);
  return { queued, undoSending };
}

/** Hides the obvious: a reply makes a ticket pending, and preferences may assign it. */
function withoutDefaults({ status, assignee, ...effects }: ReplyEffects, own: ReplyEffects): ReplyEffects {
  const isOwn = assignee === undefined || assignee.agentId === own.assignee?.agentId;
  return {
    ...effects,
    ...(status !== undefined && status !== "pending" && { status }),
    ...(!isOwn && { assignee }),
  };
}

export type PendingReply = ReturnType<typeof useReply>;
