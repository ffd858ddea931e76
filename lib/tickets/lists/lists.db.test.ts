import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { newTicket } from "@/lib/testing/tickets";
import { setSolved } from "@/lib/tickets/change/customer-actions";
import { listPortalTickets } from "./list-portal-tickets";
import { listTickets, listCounts } from "./list-tickets";
import type { Page } from "@/lib/tickets/model/schemas";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

type List = (cursor: string | null) => Promise<Page<{ number: number }>>;

/** All pages of a list; `between` is done after each. */
async function read(list: List, between: () => Promise<unknown> = async () => undefined) {
  const pages: number[][] = [];
  for (let cursor: string | null = null; ;) {
    const page: Page<{ number: number }> = await list(cursor);
    pages.push(page.items.map(({ number }) => number));
    cursor = page.nextCursor;
    if (!cursor) return { pages, numbers: pages.flat() };
    await between();
  }
}

/** 60 tickets of one customer, numbers 1 to 60, every third solved. */
async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const category = await db.category.findFirstOrThrow({ where: { workspaceId: workspace.id } });
  const start = Date.parse("2026-01-01T00:00:00Z");
  await db.ticket.createMany({
    data: Array.from({ length: 60 }, (_, index) => {
      const isActive = (index + 1) % 3 !== 0;
      return {
        workspaceId: workspace.id,
        number: index + 1,
        subject: `Ticket ${index + 1}`,
        isActive,
        status: isActive ? ("OPEN" as const) : ("RESOLVED" as const),
        requesterId: customer.contactId,
        requesterName: "Jane",
        requesterEmail: "jane@example.com",
        method: "HOST_SIGNATURE" as const,
        categoryId: category.id,
        // Ten share each time.
        lastMessageAt: new Date(start + Math.floor(index / 10) * 60_000),
        lastMessageAuthor: "CONTACT" as const,
        lastMessagePreview: "",
        messageCount: 1,
      };
    }),
  });
  await db.workspaceCounter.update({
    where: { workspaceId: workspace.id },
    data: { lastTicketNumber: 60 },
  });
  const agent = workspace.agent;
  return {
    agent,
    customer,
    category,
    inbox: (view: string) => (cursor: string | null) =>
      listTickets(agent, { view, cursor: cursor ?? undefined }),
    portal: (cursor: string | null) => listPortalTickets(customer, { cursor }),
  };
}

const all = Array.from({ length: 60 }, (_, index) => index + 1);
const active = all.filter((number) => number % 3 !== 0);
const resolved = all.filter((number) => number % 3 === 0);
const ascending = (numbers: number[]) => numbers.toSorted((a, b) => a - b);

test("pages hold every ticket once, also among equal times", async () => {
  const { inbox, portal, category } = await world();
  const open = await read(inbox("all"));
  expect(open.pages.map(({ length }) => length)).toEqual([25, 15]);
  expect(ascending(open.numbers)).toEqual(active);
  expect(ascending((await read(inbox("resolved"))).numbers)).toEqual(resolved);
  expect((await read(inbox(`category-${category.slug}`))).numbers).toEqual(open.numbers);
  expect((await read(inbox("unassigned"))).numbers).toEqual(open.numbers);
  expect((await read(inbox("mine"))).numbers).toEqual([]);
  const own = await read(portal);
  expect(own.pages.map(({ length }) => length)).toEqual([25, 25, 10]);
  expect(ascending(own.numbers)).toEqual(all);
  // Open ones first, each part by its latest message.
  expect(own.numbers.slice(0, 40)).toEqual(open.numbers);
  const tens = own.numbers.map((number) => Math.floor((number - 1) / 10));
  expect(tens.slice(0, 40)).toEqual(tens.slice(0, 40).toSorted((a, b) => b - a));
  expect(tens.slice(40)).toEqual(tens.slice(40).toSorted((a, b) => b - a));
});

test("what changes between two pages moves, and nothing else is missed or shown twice", async () => {
  const { inbox, portal, customer } = await world();
  const bump = (number: number) => () =>
    replyAsCustomer(customer, number, { body: "New", attachmentIds: [] }, randomUUID());
  // 59 was shown and moves up; 1 was not and moves to the top, out of this reader's way.
  const open = await read(inbox("all"), async () => {
    await bump(59)();
    await bump(1)();
    await newTicket(customer);
  });
  expect(ascending(open.numbers)).toEqual(active.filter((number) => number !== 1));
  // A solved one that is reopened between the pages of the portal moves up too, before or behind what is being read.
  const own = await read(portal, async () => setSolved(customer, 3, false));
  expect(new Set(own.numbers).size).toBe(own.numbers.length);
  expect(own.numbers).toEqual(expect.arrayContaining(all.filter((number) => number !== 3)));
});

test("the boundary between open and solved tickets may be a page's end", async () => {
  const { portal, customer } = await world();
  // 25 open ones: exactly a page.
  for (const number of active.slice(0, 15)) await setSolved(customer, number, true);
  const own = await read(portal);
  expect(own.pages.map(({ length }) => length)).toEqual([25, 25, 10]);
  expect(ascending(own.numbers)).toEqual(all);
});

test("a view or cursor that is none is refused", async () => {
  const { agent, customer } = await world();
  for (const view of ["everything", "category-none", "category-", "__proto__"])
    await expect(listTickets(agent, { view })).rejects.toMatchObject({ code: "not_found" });
  for (const cursor of ["x", "e30", Buffer.from('{"t":"now","i":"1"}').toString("base64url")]) {
    await expect(listTickets(agent, { view: "all", cursor })).rejects.toMatchObject({ code: "invalid" });
    await expect(listPortalTickets(customer, { cursor })).rejects.toMatchObject({ code: "invalid" });
  }
});

test("the counts follow the tickets through the views", async () => {
  const workspace = await createWorkspace();
  const { agent, admin } = workspace;
  const customer = await createCustomer(workspace.id);
  const numbers = [await newTicket(customer), await newTicket(customer), await newTicket(customer)];
  const [first = 0, second = 0] = numbers;
  await changeTickets(agent, [first], { assignee: { agentId: agent.agentId } });
  await changeTickets(agent, [second], { assignee: { agentId: admin.agentId } });
  expect(await listCounts(agent)).toMatchObject({ all: 3, mine: 1, unassigned: 1, resolved: 0 });
  await setSolved(customer, first, true);
  expect(await listCounts(agent)).toMatchObject({ all: 2, mine: 0, unassigned: 1, resolved: 1 });
  await changeTickets(agent, [second], { assignee: { agentId: null } });
  await setSolved(customer, first, false);
  const counts = await listCounts(agent);
  expect(counts).toMatchObject({ all: 3, mine: 1, unassigned: 2, resolved: 0 });
  const category = await db.category.findFirstOrThrow({
    where: { workspaceId: workspace.id },
    orderBy: { position: "asc" },
  });
  expect(counts[`category-${category.slug}`]).toBe(3);
});
