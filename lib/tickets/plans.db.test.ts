import { beforeAll, expect, test } from "vitest";
import { readPage } from "@/app/portal/[workspaceId]/read-page";
import { db } from "@/lib/db";
import { listEvents } from "@/lib/events/list-events";
import { getPortalThread } from "@/lib/messages/get-portal-thread";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { analyze, fill, plansOf, statementsOf } from "@/lib/testing/statements";
import { getTicketThread } from "@/lib/timeline/get-ticket-thread";
import { writeCursor } from "./cursor";
import { listCounts } from "./list-counts";
import { listPortalTickets } from "./list-portal-tickets";
import { listTickets } from "./list-tickets";

const TICKETS = 20_000;

async function world(tickets: number) {
  const workspace = await createWorkspace();
  const workspaceId = workspace.id;
  await createCustomer(workspaceId);
  await fill(workspaceId, tickets);
  const busy = await db.ticket.findFirstOrThrow({
    where: { workspaceId, assigneeId: workspace.agent.agentId },
    orderBy: { lastMessageAt: "desc" },
  });
  const category = await db.category.findFirstOrThrow({ where: { workspaceId, id: busy.categoryId ?? "" } });
  const customer = {
    ...(await createCustomer(workspaceId)),
    contactId: busy.requesterId,
  };
  const { agent } = workspace;
  const middle = await db.ticket.findFirstOrThrow({
    where: { workspaceId, isActive: true },
    orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
    skip: Math.floor(tickets / 6),
  });
  const cursor = writeCursor(middle);
  const admitted = {
    ok: true as const,
    as: "customer" as const,
    workspace: { ...workspace, greeting: "", accentColor: null, logoUrl: null, head: [], frameAncestors: [] },
    actor: customer,
    token: "",
    parentOrigin: null,
    customer: { name: "", email: "" },
  };
  const reads: Record<string, () => Promise<unknown>> = {
    mine: () => listTickets(agent, { view: "mine" }),
    unassigned: () => listTickets(agent, { view: "unassigned" }),
    all: () => listTickets(agent, { view: "all" }),
    resolved: () => listTickets(agent, { view: "resolved" }),
    category: () => listTickets(agent, { view: `category-${category.slug}` }),
    "all, far down": () => listTickets(agent, { view: "all", cursor }),
    "category, far down": () => listTickets(agent, { view: `category-${category.slug}`, cursor }),
    counts: () => listCounts(agent),
    thread: () => getTicketThread(agent, busy.number),
    "portal list": () => listPortalTickets(customer, { cursor: null }),
    "portal list, far down": () => listPortalTickets(customer, { cursor }),
    "portal thread": () => getPortalThread(customer, busy.number),
    "portal page": () => readPage(admitted, new URLSearchParams(`ticket=${busy.number}`)),
    events: () => listEvents(agent, 0),
    "portal events": () => listEvents(customer, 0),
  };
  return { reads, busy, workspaceId };
}

let large: Awaited<ReturnType<typeof world>>;
let small: Awaited<ReturnType<typeof world>>;

beforeAll(async () => {
  [large, small] = [await world(TICKETS), await world(12)];
  for (const [{ busy, workspaceId }, count] of [
    [large, 300],
    [small, 3],
  ] as const)
    await db.$executeRaw`
      INSERT INTO "Message" ("id", "workspaceId", "ticketId", "contactId", "body", "channel")
      SELECT gen_random_uuid(), ${workspaceId}::uuid, ${busy.id}::uuid, ${busy.requesterId}::uuid, 'Text ' || n, 'PORTAL'
      FROM generate_series(1, ${count}::int) n`;
  await analyze();
}, 60_000);

const NAMES = [
  ...["mine", "unassigned", "all", "resolved", "category", "all, far down", "category, far down", "counts"],
  ...[
    "thread",
    "portal list",
    "portal list, far down",
    "portal thread",
    "portal page",
    "events",
    "portal events",
  ],
];

/** Statements at most, where it is not one or two for the whole read. */
const LIMITS: Record<string, number> = { thread: 4, "portal thread": 2, "portal page": 8 };

test.each(NAMES)(
  "%s: as many statements for 20,000 tickets and 300 messages as for a dozen",
  async (name) => {
    const [many, few] = [large.reads[name], small.reads[name]];
    if (!many || !few) throw new Error(name);
    const [above, below] = [await statementsOf(many), await statementsOf(few)];
    // The customer of a dozen tickets has one page only: that is the one that may need a second look for solved ones.
    if (name !== "portal list, far down") expect(above.length).toBe(below.length);
    expect(above.length).toBeLessThanOrEqual(LIMITS[name] ?? 6);
  },
);

test.each(NAMES)("%s: reads tickets and messages by an index", async (name) => {
  const steps = await plansOf(large.reads[name] ?? (async () => undefined));
  const scans = steps.filter(
    ({ type, table }) => type === "Seq Scan" && /^(Ticket|Message)$/.test(table ?? ""),
  );
  expect(scans).toEqual([]);
  // What a list shows comes in the index's order: sorting a view would read all of it.
  const sorts = steps.filter(({ type }) => /^(Sort|Incremental Sort)$/.test(type));
  if (!/thread|page|events/.test(name)) expect(sorts).toEqual([]);
});
