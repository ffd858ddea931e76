import { expect, test } from "vitest";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import type { Sort } from "@/lib/tickets/model/labels";
import { listTickets, listCounts } from "./list-tickets";

const start = Date.parse("2026-01-01T00:00:00Z");
const at = (minutes: number | null) => (minutes === null ? null : new Date(start + minutes * 60_000));

type Plan = { latest: number; waiting?: number | null; priority?: "LOW" | "NORMAL" | "HIGH" | "URGENT" };

/** Tickets 1, 2, 3 … as planned, all in the inbox. */
async function world(plans: Plan[]) {
  const workspace = await createWorkspace();
  const workspaceId = workspace.id;
  const customer = await createCustomer(workspaceId);
  const team = await db.team.create({ data: { workspaceId, name: "Billing" } });
  await db.ticket.createMany({
    data: plans.map(({ latest, waiting = null, priority = "NORMAL" }, index) => ({
      workspaceId,
      number: index + 1,
      subject: `Ticket ${index + 1}`,
      requesterId: customer.contactId,
      requesterName: "Jane",
      requesterEmail: "jane@example.com",
      method: "HOST_SIGNATURE" as const,
      priority,
      waitingSince: at(waiting),
      lastMessageAt: at(latest) ?? new Date(),
      lastMessageAuthor: "CONTACT" as const,
      lastMessagePreview: "",
    })),
  });
  return { workspace, workspaceId, team, agent: workspace.agent };
}

/** The numbers of a whole view, page after page. */
async function read(actor: AgentActor, view: string, sort: Sort): Promise<number[]> {
  const numbers: number[] = [];
  for (let cursor: string | null | undefined = undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof listTickets>> = await listTickets(actor, { view, sort, cursor });
    numbers.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor;
  }
  return numbers;
}

test("a view can be read newest, oldest, waiting longest and most pressing first", async () => {
  const { agent } = await world([
    { latest: 1, waiting: 1 },
    { latest: 2 },
    { latest: 3, waiting: 0, priority: "LOW" },
    { latest: 4, priority: "URGENT" },
    { latest: 5, waiting: 2, priority: "HIGH" },
  ]);
  expect(await read(agent, "all", "newest")).toEqual([5, 4, 3, 2, 1]);
  expect(await read(agent, "all", "oldest")).toEqual([1, 2, 3, 4, 5]);
  const waiting = await read(agent, "unassigned", "waiting");
  expect(waiting.slice(0, 3)).toEqual([3, 1, 5]);
  expect(new Set(waiting.slice(3))).toEqual(new Set([2, 4]));
  expect(await read(agent, "all", "priority")).toEqual([4, 5, 2, 1, 3]);
});

test("each order goes over its pages without a gap, also where the keys are equal", async () => {
  const plans = Array.from({ length: 160 }, (_, index) => ({
    latest: Math.floor(index / 40),
    waiting: index % 3 === 0 ? null : Math.floor(index / 50),
    priority: (["LOW", "NORMAL", "HIGH", "URGENT"] as const)[index % 4] ?? "NORMAL",
  }));
  const { agent } = await world(plans);
  for (const sort of ["newest", "oldest", "waiting", "priority"] as const) {
    const numbers = await read(agent, "all", sort);
    expect(numbers).toHaveLength(160);
    expect(new Set(numbers).size).toBe(160);
  }
});

test("the mentions are the agent's own, in their order, and count until they are read", async () => {
  const { agent, workspace, workspaceId } = await world([{ latest: 1 }, { latest: 2 }, { latest: 3 }]);
  const tickets = await db.ticket.findMany({ where: { workspaceId }, orderBy: { number: "asc" } });
  const mention = (number: number, who: AgentActor, minutes: number, readAt: Date | null = null) => ({
    workspaceId,
    agentId: who.agentId,
    ticketId: tickets[number - 1]?.id ?? "",
    mentionedAt: at(minutes) ?? new Date(),
    readAt,
  });
  await db.mention.createMany({
    data: [
      mention(1, agent, 9),
      mention(3, agent, 8, new Date()),
      mention(2, agent, 7),
      mention(2, workspace.admin, 6),
    ],
  });
  expect(await read(agent, "mentions", "newest")).toEqual([1, 3, 2]);
  expect(await read(agent, "mentions", "oldest")).toEqual([2, 3, 1]);
  expect(await read(workspace.admin, "mentions", "newest")).toEqual([2]);
  expect(await read(workspace.owner, "mentions", "newest")).toEqual([]);
  expect(await listCounts(agent)).toMatchObject({ mentions: 2 });
  expect(await listCounts(workspace.owner)).toMatchObject({ mentions: 0 });
});

test("a team has a view, and nobody else's team has", async () => {
  const { agent, workspaceId, team } = await world([{ latest: 1 }, { latest: 2 }]);
  await db.ticket.updateMany({ where: { workspaceId, number: 2 }, data: { teamId: team.id } });
  expect(await read(agent, `team-${team.id}`, "newest")).toEqual([2]);
  const other = await createWorkspace();
  await expect(listTickets(other.agent, { view: `team-${team.id}` })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("of some tickets a view says which of them are in it", async () => {
  const { agent, workspaceId } = await world([{ latest: 1 }, { latest: 2 }, { latest: 3 }]);
  await db.ticket.updateMany({
    where: { workspaceId, number: 2 },
    data: { status: "RESOLVED", isActive: false },
  });
  const page = await listTickets(agent, { view: "all", numbers: [1, 2, 99] });
  expect(page.items.map(({ number }) => number)).toEqual([1]);
  expect(page.nextCursor).toBeNull();
});

test("an order that a view does not have, and a cursor of another order, are refused", async () => {
  const { agent } = await world(Array.from({ length: 30 }, (_, index) => ({ latest: index })));
  await expect(listTickets(agent, { view: "resolved", sort: "waiting" })).rejects.toMatchObject({
    code: "invalid",
  });
  const { nextCursor } = await listTickets(agent, { view: "all" });
  await expect(
    listTickets(agent, { view: "all", sort: "priority", cursor: nextCursor ?? "" }),
  ).rejects.toMatchObject({ code: "invalid" });
});
