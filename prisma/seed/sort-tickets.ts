import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { createTeam } from "@/lib/workspace/teams/manage-teams";
import type { TicketChange } from "@/lib/tickets/model/schemas";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

/** By a word of the subject. */
const CHANGES: (TicketChange & { word: string; team?: true })[] = [
  { word: "Refund", addTags: ["refund", "invoice"], team: true },
  { word: "Export", addTags: ["bug", "export"], priority: "high" },
  { word: "report", addTags: ["bug"] },
];

/** Teams, tags and priorities of the demo's tickets. */
export async function sortTickets(agent: AgentActor): Promise<void> {
  const { workspaceId, agentId } = agent;
  const billing = await createTeam(agent, { name: "Billing", memberIds: [agentId] });
  await createTeam(agent, { name: "Second level", memberIds: [] });
  for (const { word, team, ...change } of CHANGES) {
    const ticket = await db.ticket.findFirst({
      where: { workspaceId, subject: { contains: word } },
      select: { number: true },
    });
    if (ticket)
      await changeTickets(agent, [ticket.number], { ...change, ...(team && { teamId: billing.id }) });
  }
}
