import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { ATTACHMENT, toAttachmentDto } from "@/lib/platform/files/attachment-dto";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { toMethod } from "@/lib/tickets/model/ticket-dto";
import type { TimelineItem } from "./schemas";

/** What an agent sees of a message. */
export const TIMELINE_MESSAGE = {
  id: true,
  body: true,
  createdAt: true,
  method: true,
  verifiedAt: true,
  secret: { select: { label: true } },
  contact: { select: { name: true } },
  agent: { select: { id: true, user: { select: { name: true } } } },
  attachments: { select: ATTACHMENT, orderBy: { id: "asc" } },
  emails: {
    where: { key: { startsWith: "message/" } },
    select: { state: true, error: true },
    take: 1,
  },
} satisfies Prisma.MessageSelect;

type Row = Prisma.MessageGetPayload<{ select: typeof TIMELINE_MESSAGE }>;

export function toTimelineMessage(row: Row): Extract<TimelineItem, { kind: "message" }> {
  return {
    kind: "message",
    id: row.id,
    author: row.agent ? "agent" : "customer",
    agentId: row.agent?.id ?? null,
    authorName: row.agent?.user.name ?? row.contact?.name ?? "",
    verification: row.contact && verificationOf(row),
    body: row.body,
    html: row.agent ? renderMarkdown(row.body) : null,
    attachments: row.attachments.map(toAttachmentDto),
    email: mailOf(row),
    mergedFrom: null,
    createdAt: row.createdAt.toISOString(),
  };
}

const verificationOf = ({ method, verifiedAt, secret }: Row) => ({
  method: toMethod(method),
  verifiedAt: verifiedAt?.toISOString() ?? null,
  secretLabel: secret?.label ?? null,
});

function mailOf({ emails: [email] }: Row) {
  return email ? { state: MAIL_STATE[email.state], error: email.error } : null;
}

const MAIL_STATE = { QUEUED: "queued", SENT: "sent", FAILED: "failed" } as const;

/** One message of the actor's workspace, by its id. */
export async function getTimelineMessage(actor: AgentActor, id: string): Promise<TimelineItem> {
  const { workspaceId } = actor;
  return toTimelineMessage(
    await db.message.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id } },
      select: TIMELINE_MESSAGE,
    }),
  );
}
