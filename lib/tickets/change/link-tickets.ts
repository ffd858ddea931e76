import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { recordEvents } from "@/lib/platform/events/record-event";
import { lockTickets } from "@/lib/tickets/model/lock-ticket";
import { removeLinks, writeLinks } from "./copy-relations";

type Pair = { number: number; other: number; isLinked: boolean };

/**
 * Says of two tickets that they have to do with each other (or no longer); each then leads to the other.
 * @throws DomainError not_found, invalid for a ticket with itself
 */
export async function linkTickets(actor: AgentActor, { number, other, isLinked }: Pair): Promise<void> {
  if (number === other) {
    const message = "Choose another ticket than this one.";
    throw new DomainError("invalid", `other: ${message}`, { issues: [{ path: "other", message }] });
  }
  await transaction(async (tx) => {
    const [first, second] = await lockTickets(tx, actor, [number, other]);
    if (!first || !second) throw notFound("ticket");
    const write = isLinked ? writeLinks : removeLinks;
    if ((await write(tx, actor.workspaceId, first.id, [second.id])) === 0) return;
    const event = { type: "ticket.updated" as const, isPublic: false };
    const word = isLinked ? "linked" : "unlinked";
    await recordEvents(tx, actor, [
      { ...event, ticket: first, data: { [word]: second.number } },
      { ...event, ticket: second, data: { [word]: first.number } },
    ]);
  });
}
