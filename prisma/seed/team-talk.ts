import { randomUUID } from "node:crypto";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { addNote } from "@/lib/tickets/notes/add-note";
import { followTicket } from "@/lib/tickets/change/follow-ticket";

const NOTES = [
  {
    subject: "Export to CSV stops at 10,000 rows",
    lines: [
      {
        by: "ADMIN",
        text: "@Grace Kim the limit is in the **old exporter**. It is lifted with the release on Thursday; until then `?format=stream` works.",
      },
      { by: "AGENT", text: "Thank you @Adam Reyes, I will tell her on Thursday." },
    ],
  },
  {
    subject: "Scheduled report arrives without its charts",
    lines: [
      { by: "OWNER", text: "@Grace Kim they are on the Business plan: please look at this one first." },
    ],
  },
] as const;

/** What the team says among themselves in the demo: notes, mentions, and somebody who follows a ticket. */
export async function talk(workspaceId: string): Promise<void> {
  const agents = await db.agent.findMany({
    where: { workspaceId },
    select: { id: true, role: true, user: { select: { name: true } } },
  });
  const actor = (role: string): AgentActor | undefined => {
    const agent = agents.find((each) => each.role === role);
    return (
      agent && { kind: "agent", workspaceId, agentId: agent.id, name: agent.user.name, role: agent.role }
    );
  };
  for (const { subject, lines } of NOTES) {
    const ticket = await db.ticket.findFirst({
      where: { workspaceId, subject },
      select: { id: true, number: true, lastMessageAt: true },
    });
    if (!ticket) continue;
    for (const { by, text } of lines) {
      const author = actor(by);
      if (author) await addNote(author, ticket.number, { body: text }, randomUUID());
    }
    await db.$executeRaw`
      UPDATE "Note" n SET "createdAt" = ${ticket.lastMessageAt}::timestamptz + (interval '20 minutes' * o.place)
      FROM (SELECT "id", row_number() OVER (ORDER BY "id") AS place FROM "Note" WHERE "ticketId" = ${ticket.id}::uuid) o
      WHERE n."id" = o."id"`;
    const owner = actor("OWNER");
    if (owner) await followTicket(owner, ticket.number, true);
  }
}
