import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { ATTACHMENT, toAttachmentDto } from "@/lib/platform/files/attachment-dto";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import type { TimelineItem } from "./schemas";

/** What an agent sees of a note. */
export const TIMELINE_NOTE = {
  id: true,
  body: true,
  version: true,
  editedAt: true,
  createdAt: true,
  files: { select: ATTACHMENT, orderBy: { id: "asc" } },
  agent: { select: { id: true, user: { select: { name: true } } } },
} satisfies Prisma.NoteSelect;

type Row = Prisma.NoteGetPayload<{ select: typeof TIMELINE_NOTE }>;

export const toTimelineNote = (row: Row): Extract<TimelineItem, { kind: "note" }> => ({
  kind: "note",
  id: row.id,
  agentId: row.agent.id,
  authorName: row.agent.user.name,
  body: row.body,
  html: renderMarkdown(row.body),
  files: row.files.map(toAttachmentDto),
  version: row.version,
  editedAt: row.editedAt?.toISOString() ?? null,
  mergedFrom: null,
  createdAt: row.createdAt.toISOString(),
});

/** One note of the actor's workspace, by its id. */
export async function getTimelineNote({ workspaceId }: AgentActor, id: string): Promise<TimelineItem> {
  return toTimelineNote(
    await db.note.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id } },
      select: TIMELINE_NOTE,
    }),
  );
}
