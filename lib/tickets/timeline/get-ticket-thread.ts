import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { Verification } from "@/lib/identity/schemas";
import { followMerges } from "@/lib/tickets/model/follow-merges";
import { LIST_ITEM, toListItemDto, toMethod } from "@/lib/tickets/model/ticket-dto";
import { visibleTickets } from "@/lib/tickets/model/visible-tickets";
import { SHOWN, describeEvent, snoozedUntil } from "./describe-event";
import type { TicketThreadDto, TimelineItem } from "./schemas";
import { findSameAddress } from "./find-same-address";
import { RELATED, originsOf, toRelated } from "./related";
import { WAITING_REPLIES, describeUnsent } from "./queued-replies";
import { TIMELINE_MESSAGE, toTimelineMessage } from "./timeline-message";
import { TIMELINE_NOTE, toTimelineNote } from "./timeline-note";
import { TIMELINE_REQUESTER, toTimelineRequester } from "./timeline-requester";
import { ATTACHMENT, toAttachmentDto } from "@/lib/platform/files/attachment-dto";

const THREAD = {
  ...LIST_ITEM,
  workspace: { select: { counter: { select: { lastEventSeq: true } } } },
  queuedReplies: WAITING_REPLIES,
  ...RELATED,
  messages: { select: TIMELINE_MESSAGE, orderBy: { id: "asc" } },
  notes: { select: TIMELINE_NOTE, orderBy: { id: "asc" } },
  followers: { select: { agent: { select: { id: true, user: { select: { name: true } } } } } },
  events: {
    where: { type: { in: SHOWN } },
    orderBy: { seq: "asc" },
    select: {
      seq: true,
      type: true,
      data: true,
      createdAt: true,
      agent: { select: { user: { select: { name: true } } } },
      contact: { select: { name: true } },
    },
  },
  requester: { select: TIMELINE_REQUESTER },
} satisfies Prisma.TicketSelect;

/** With what the agent has written there and not sent. */
const threadFor = (agentId: string) =>
  ({
    ...THREAD,
    agentDrafts: {
      where: { agentId },
      select: { body: true, attachmentIds: true, effects: true, updatedAt: true },
    },
    noteDrafts: { where: { agentId }, select: { body: true, fileIds: true, updatedAt: true } },
  }) satisfies Prisma.TicketSelect;

type Row = Prisma.TicketGetPayload<{ select: ReturnType<typeof threadFor> }>;

/**
 * A ticket as an agent sees it: its life in order, the customer, the agent's own draft. A merged ticket's number leads
 * to the one that it was merged into.
 * @throws DomainError not_found
 */
export async function getTicketThread(actor: AgentActor, number: number): Promise<TicketThreadDto> {
  const select = threadFor(actor.agentId);
  const row = await db.ticket.findFirst({ where: { ...visibleTickets(actor), number }, select });
  if (!row) throw notFound("ticket");
  if (row.mergedInto) return getTicketThread(actor, await followMerges(actor.workspaceId, number));
  const [sameAddress, unsent, unadded] = await Promise.all([
    findSameAddress(actor, row.requester),
    describeUnsent(actor, row.queuedReplies, row.agentDrafts[0]),
    describeNoteDraft(actor, row.noteDrafts[0]),
  ]);
  return {
    ticket: toListItemDto(row),
    seq: Number(row.workspace.counter?.lastEventSeq ?? 0),
    requester: {
      ...toTimelineRequester(row.requester, number),
      sameAddress,
      verification: latestVerification(row),
    },
    timeline: timeline(row),
    related: toRelated(row),
    ...unsent,
    ...unadded,
    followers: row.followers
      .map(({ agent }) => ({ id: agent.id, name: agent.user.name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function timeline({ messages, notes, events, ...related }: Row): TimelineItem[] {
  const shown = events.flatMap((event): TimelineItem[] => {
    const actor = event.agent?.user.name ?? event.contact?.name ?? "Lodge";
    const text = describeEvent(event.type, event.data, actor);
    if (!text) return [];
    const { type, seq, data, createdAt } = event;
    const until = snoozedUntil(data);
    return [{ kind: "event", id: String(seq), type, text, until, createdAt: createdAt.toISOString() }];
  });
  const origins = originsOf(related);
  const said = [...messages.map(toTimelineMessage), ...notes.map(toTimelineNote)].map((item) => ({
    ...item,
    mergedFrom: origins.get(item.id) ?? null,
  }));
  return [...said, ...shown].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** Of the requester's latest message: what the ticket itself says, with the name of the secret. */
function latestVerification(row: Row): Verification {
  const latest = row.messages.findLast((message) => message.contact)?.secret?.label ?? null;
  return {
    method: toMethod(row.method),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    secretLabel: latest,
  };
}

type Draft = { body: string; fileIds: string[]; updatedAt: Date };

/** An agent's note that is not added yet, with those of its files that are still there. */
async function describeNoteDraft(
  { workspaceId, agentId }: AgentActor,
  draft: Draft | undefined,
): Promise<Pick<TicketThreadDto, "noteDraft" | "noteDraftFiles" | "noteDraftAt">> {
  const ids = draft?.fileIds ?? [];
  const own = { workspaceId, agentId, noteId: null, id: { in: ids } };
  const rows = ids.length === 0 ? [] : await db.noteFile.findMany({ where: own, select: ATTACHMENT });
  const files = new Map(rows.map((row) => [row.id, toAttachmentDto(row)]));
  return {
    noteDraft: draft?.body ?? "",
    noteDraftFiles: ids.flatMap((id) => files.get(id) ?? []),
    noteDraftAt: draft?.updatedAt.toISOString() ?? null,
  };
}
