import { beforeAll, expect, test } from "vitest";
import { readPage } from "@/app/portal/[workspaceId]/read-page";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { listEvents } from "@/lib/platform/events/list-events";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { LARGE, largeWorkspace } from "@/lib/testing/large-workspace";
import { analyze, fill, plansOf, statementsOf } from "@/lib/testing/statements";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { sortsOf } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";
import { listPortalTickets, portalCursor } from "./list-portal-tickets";
import { listTickets, listCounts } from "./list-tickets";

const VIEWS = ["mine", "unassigned", "all", "mentions", "snoozed", "resolved", "held"];
/** One each of what a workspace may have many of; their names in addresses differ. */
const GROUPS = ["category", "team"];
const LISTS = [...VIEWS, ...GROUPS].flatMap((view) =>
  sortsOf(view).flatMap((sort) => [`${view} by ${sort}`, `${view} by ${sort}, far down`]),
);

/** Each view in each of its orders, from the top and from halfway down. */
async function readLists(agent: AgentActor, groups: string[]) {
  const reads: Record<string, () => Promise<unknown>> = {};
  for (const [index, name] of [...VIEWS, ...GROUPS].entries())
    for (const sort of sortsOf(name)) {
      const view = groups[index - VIEWS.length] ?? name;
      const half = await cursorHalfway(agent, view, sort);
      reads[`${name} by ${sort}`] = () => listTickets(agent, { view, sort });
      reads[`${name} by ${sort}, far down`] = () => listTickets(agent, { view, sort, cursor: half });
    }
  return reads;
}

/** Ten pages down, or as far as there are pages. */
async function cursorHalfway(agent: AgentActor, view: string, sort: Sort) {
  let cursor: string | undefined;
  for (let page = 0; page < 10; page++)
    cursor = (await listTickets(agent, { view, sort, cursor })).nextCursor ?? cursor;
  return cursor;
}

async function smallWorkspace() {
  const workspace = await createWorkspace();
  await fill(workspace.id, 12);
  return workspace;
}

async function world(
  workspace: Awaited<ReturnType<typeof smallWorkspace | typeof largeWorkspace>>,
  tickets: number,
) {
  const workspaceId = workspace.id;
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
  const portalMiddle = portalCursor(middle);
  const team = await db.team.findFirstOrThrow({ where: { workspaceId } });
  const lists = await readLists(agent, [`category-${category.slug}`, `team-${team.id}`]);
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
    ...lists,
    counts: () => listCounts(agent),
    thread: () => getTicketThread(agent, busy.number),
    "portal list": () => listPortalTickets(customer, { cursor: null }),
    "portal list, far down": () => listPortalTickets(customer, { cursor: portalMiddle }),
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
  [large, small] = [await world(await largeWorkspace(), LARGE), await world(await smallWorkspace(), 12)];
  for (const [{ busy, workspaceId }, count] of [
    [large, 300],
    [small, 3],
  ] as const)
    await db.$executeRaw`
      INSERT INTO "Message" ("id", "workspaceId", "ticketId", "contactId", "body", "channel")
      SELECT gen_random_uuid(), ${workspaceId}::uuid, ${busy.id}::uuid, ${busy.requesterId}::uuid, 'Text ' || n, 'PORTAL'
      FROM generate_series(1, ${count}::int) n`;
  await analyze();
}, 300_000);

const NAMES = [
  ...LISTS,
  "counts",
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
  "%s: as many statements for 100,000 tickets and 300 messages as for a dozen",
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

test.each(LISTS)("%s: reads no ticket that it does not show", async (name) => {
  const steps = await plansOf(large.reads[name] ?? (async () => undefined));
  const sifting = steps.filter(({ table, filter }) => table === "Ticket" && filter !== null);
  // A mention of a ticket that was merged is passed over.
  expect(sifting.map(({ filter }) => filter)).toEqual(
    name.startsWith("mentions") ? [expect.stringContaining("'MERGED'")] : [],
  );
});
