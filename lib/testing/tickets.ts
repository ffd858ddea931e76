import { randomUUID } from "node:crypto";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { openTicket } from "@/lib/tickets/messages/open-ticket";

/** What a customer would send to open a ticket in the workspace's first category. */
export async function ticketInput(workspaceId: string, fields: { subject?: string; body?: string } = {}) {
  const category = await db.category.findFirstOrThrow({
    where: { workspaceId, archivedAt: null },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  return { subject: "Printer", body: "It burns.", ...fields, categoryId: category.id, attachmentIds: [] };
}

/** A customer's new ticket. @returns its number */
export async function newTicket(customer: PortalActor, fields: { subject?: string; body?: string } = {}) {
  const input = await ticketInput(customer.workspaceId, fields);
  return (await openTicket(customer, input, randomUUID())).ticket.number;
}

/** The same, of which everybody has heard already. */
export async function knownTicket(...of: Parameters<typeof newTicket>): Promise<number> {
  const number = await newTicket(...of);
  const { workspaceId } = of[0];
  await db.notification.deleteMany({ where: { workspaceId, kind: "CREATED" } });
  return number;
}

export const ticketRow = (workspaceId: string, number: number) =>
  db.ticket.findUniqueOrThrow({ where: { workspaceId_number: { workspaceId, number } } });

export const eventsOf = (workspaceId: string) =>
  db.event.findMany({ where: { workspaceId }, orderBy: { seq: "asc" } });

/** The jobs of a queue that belong to a workspace. */
export const jobsOf = (workspaceId: string, queue: string) =>
  db.$queryRaw<{ id: string; data: { emailId: string } }[]>`
    SELECT id::text, data FROM pgboss.job WHERE name = ${queue} AND data->>'workspaceId' = ${workspaceId}`;

/** The counters of the views as they are kept, without those at zero. */
async function countersOf(workspaceId: string): Promise<Record<string, number>> {
  const rows = await db.ticketCount.findMany({ where: { workspaceId, count: { not: 0 } } });
  return Object.fromEntries(rows.map(({ view, count }) => [view, count]));
}

/** The same, counted afresh from the tickets. */
async function recount(workspaceId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const ticket of await db.ticket.findMany({
    where: { workspaceId, folder: { in: ["INBOX", "SNOOZED", "DONE", "HELD"] } },
  })) {
    const views =
      ticket.folder === "INBOX"
        ? [
            "all",
            ticket.assigneeId ? `assignee:${ticket.assigneeId}` : "unassigned",
            ...(ticket.categoryId ? [`category:${ticket.categoryId}`] : []),
            ...(ticket.teamId ? [`team:${ticket.teamId}`] : []),
          ]
        : [ticket.folder === "DONE" ? "resolved" : ticket.folder.toLowerCase()];
    for (const view of views) counts[view] = (counts[view] ?? 0) + 1;
  }
  return counts;
}

/** That nothing of a workspace disagrees with the rest: what every test of simultaneous writes ends with. */
export async function contradictions(workspaceId: string): Promise<unknown[]> {
  const found: unknown[] = await db.$queryRaw`
    SELECT t."number", t."messageCount", m.count, t."lastMessageAt", m.last
    FROM "Ticket" t LEFT JOIN LATERAL (
      SELECT count(*)::int AS count, max("createdAt") AS last FROM "Message" WHERE "ticketId" = t."id"
    ) m ON true
    WHERE t."workspaceId" = ${workspaceId}::uuid AND (t."messageCount" <> m.count OR t."lastMessageAt" <> m.last)`;
  found.push(...(await misplaced(workspaceId)));
  const seqs = (await eventsOf(workspaceId)).map(({ seq }) => Number(seq));
  const counter = await db.workspaceCounter.findUniqueOrThrow({ where: { workspaceId } });
  if (seqs.some((seq, index) => seq !== index + 1) || Number(counter.lastEventSeq) !== seqs.length)
    found.push({ seqs, lastEventSeq: Number(counter.lastEventSeq) });
  const numbers = await db.ticket.findMany({ where: { workspaceId }, orderBy: { number: "asc" } });
  if (numbers.some(({ number }, index) => number !== index + 1)) found.push({ numbers });
  const [kept, counted] = [await countersOf(workspaceId), await recount(workspaceId)];
  if (JSON.stringify(sorted(kept)) !== JSON.stringify(sorted(counted))) found.push({ kept, counted });
  return found;
}

/** What merging and splitting may leave lying about: files apart from their messages, rows of merged tickets. */
const misplaced = (workspaceId: string) =>
  db.$queryRaw<unknown[]>`
    SELECT 'file' AS what, a."id"::text FROM "Attachment" a JOIN "Message" m ON m."id" = a."messageId"
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a."ticketId" <> m."ticketId"
    UNION ALL
    SELECT 'in a merged ticket', x."ticketId"::text FROM "Ticket" t JOIN (
      SELECT "ticketId" FROM "Message" UNION ALL SELECT "ticketId" FROM "Note"
      UNION ALL SELECT "ticketId" FROM "AgentDraft" UNION ALL SELECT "ticketId" FROM "NoteDraft"
      UNION ALL SELECT "ticketId" FROM "Mention"
    ) x ON x."ticketId" = t."id"
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t."mergedIntoId" IS NOT NULL
    UNION ALL
    SELECT 'one-way link', l."ticketId"::text FROM "TicketLink" l
    WHERE l."workspaceId" = ${workspaceId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "TicketLink" back WHERE back."ticketId" = l."otherId" AND back."otherId" = l."ticketId")
    UNION ALL
    SELECT 'merge without its mark', m."id"::text FROM "TicketMerge" m JOIN "Ticket" s ON s."id" = m."sourceId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."undoneAt" IS NULL
      AND s."mergedIntoId" IS DISTINCT FROM m."targetId"`;

const sorted = (counts: Record<string, number>) =>
  Object.entries(counts).sort(([a], [b]) => a.localeCompare(b));
