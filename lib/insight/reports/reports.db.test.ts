import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, expect, test } from "vitest";
import { GET as getRows } from "@/app/api/workspaces/[workspace]/reports/rows/route";
import { GET as getReportRoute } from "@/app/api/workspaces/[workspace]/reports/route";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { newTicket, ticketRow } from "@/lib/testing/tickets";
import { getReport } from "./get-report";
import { streamRows } from "./stream-rows";
import type { ReportQuery } from "./schemas";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

type Workspace = Awaited<ReturnType<typeof createWorkspace>>;
type Planned = {
  opened: string;
  answered?: string;
  resolved?: string;
  by?: "agent" | "admin";
  score?: "GOOD" | "OKAY" | "BAD";
  comment?: string;
  subject?: string;
};

/** A ticket with an answer and an end at given times. @returns its number */
async function plan(workspace: Workspace, customer: PortalActor, p: Planned): Promise<number> {
  const workspaceId = workspace.id;
  const agent = workspace[p.by ?? "agent"];
  const number = await newTicket(customer, { subject: p.subject ?? "Planned" });
  const { id } = await ticketRow(workspaceId, number);
  if (p.answered) {
    const status = p.resolved ? ("resolved" as const) : ("pending" as const);
    await replyAsAgent(agent, number, { body: "Answer", attachmentIds: [], status }, randomUUID());
    await db.message.updateMany({
      where: { workspaceId, ticketId: id, agentId: agent.agentId },
      data: { createdAt: p.answered },
    });
  }
  await db.ticket.update({
    where: { id },
    data: {
      createdAt: p.opened,
      assigneeId: agent.agentId,
      firstResponseAt: p.answered ?? null,
      resolvedAt: p.resolved ?? null,
    },
  });
  if (p.score)
    await db.rating.create({
      data: {
        ...{ workspaceId, ticketId: id, contactId: customer.contactId, agentId: agent.agentId },
        ...{ score: p.score, comment: p.comment ?? "", createdAt: p.resolved ?? p.opened },
      },
    });
  return number;
}

const ask = (query: Partial<ReportQuery> = {}): ReportQuery => ({
  ...{ from: "2026-03-23", to: "2026-03-29", timeZone: "UTC" },
  ...query,
});

let workspace: Workspace;
let customer: PortalActor;

// Counted by hand in the tests below. 2026-03-23 is a Monday; on the 29th at 01:00 UTC, Europe switches to summer time.
beforeAll(async () => {
  workspace = await createWorkspace();
  customer = await createCustomer(workspace.id);
  const story: Planned[] = [
    // The week before: replied to after 30 minutes, resolved after 2 hours.
    {
      opened: "2026-03-20T10:00:00Z",
      answered: "2026-03-20T10:30:00Z",
      resolved: "2026-03-20T12:00:00Z",
      score: "BAD",
    },
    // Monday 09:15, replied to after 10 minutes, resolved after an hour.
    {
      opened: "2026-03-23T09:15:00Z",
      answered: "2026-03-23T09:25:00Z",
      resolved: "2026-03-23T10:15:00Z",
      score: "GOOD",
      comment: '=Quick, "really"',
    },
    // Monday 09:45, replied to after 20 minutes, resolved after 3 hours, by the admin.
    {
      opened: "2026-03-23T09:45:00Z",
      answered: "2026-03-23T10:05:00Z",
      resolved: "2026-03-23T12:45:00Z",
      by: "admin",
      score: "OKAY",
    },
    // Sunday 00:30 UTC (01:30 in Berlin), replied to after 60 minutes, still open.
    { opened: "2026-03-29T00:30:00Z", answered: "2026-03-29T01:30:00Z" },
    // Sunday 22:30 UTC: Monday 00:30 in Berlin, in summer time.
    { opened: "2026-03-29T22:30:00Z", subject: '=HYPERLINK("http://evil")' },
  ];
  for (const planned of story) await plan(workspace, customer, planned);
  // Not counted: tickets on hold and merged tickets.
  const held = await plan(workspace, customer, { opened: "2026-03-24T10:00:00Z" });
  await db.ticket.update({
    where: { workspaceId_number: { workspaceId: workspace.id, number: held } },
    data: { heldAt: new Date() },
  });
});

test("reports counts, times and ratings of a week and the week before", async () => {
  const report = await getReport(workspace.agent, ask());
  expect(report).toMatchObject({
    ...{ opened: { now: 4, before: 1 }, resolved: { now: 2, before: 1 }, open: 2 },
    replies: { now: 3, before: 1 },
    // 10, 20 and 60 minutes: the middle one, and 80% of the way from 20 to 60.
    firstResponse: { now: { median: 1200, p90: 3120 }, before: { median: 1800, p90: 1800 } },
    // One hour and three hours.
    resolution: { now: { median: 7200, p90: 10_080 }, before: { median: 7200 } },
    satisfaction: { now: { good: 1, okay: 1, bad: 0 }, before: { good: 0, okay: 0, bad: 1 } },
    comments: [{ score: "good", comment: '=Quick, "really"', agent: workspace.agent.name }],
  });
  expect(report.volume).toEqual({
    step: "day",
    points: ["23", "24", "25", "26", "27", "28", "29"].map((day) => ({
      day: `2026-03-${day}`,
      opened: { "23": 2, "29": 2 }[day] ?? 0,
      resolved: day === "23" ? 2 : 0,
    })),
  });
  expect(report.agents).toEqual([
    {
      id: workspace.agent.agentId,
      name: workspace.agent.name,
      replies: 2,
      resolved: 1,
      // 10 and 60 minutes; an hour.
      firstResponse: 2100,
      resolution: 3600,
      scores: { good: 1, okay: 0, bad: 0 },
    },
    {
      id: workspace.admin.agentId,
      name: workspace.admin.name,
      replies: 1,
      resolved: 1,
      firstResponse: 1200,
      resolution: 10_800,
      scores: { good: 0, okay: 1, bad: 0 },
    },
  ]);
  expect(report.categories).toMatchObject([
    { opened: 4, resolved: 2, firstResponse: 1200, resolution: 7200 },
  ]);
  expect([report.hours[0]?.[9], report.hours[6]?.[0], report.hours[6]?.[22]]).toEqual([2, 1, 1]);
  expect(report.hours.flat().reduce((a, b) => a + b)).toBe(4);
});

test("days follow the caller's time zone, including one of 23 hours", async () => {
  const berlin = await getReport(workspace.agent, ask({ timeZone: "Europe/Berlin" }));
  // The last ticket belongs to Monday there.
  expect(berlin.opened).toEqual({ now: 3, before: 1 });
  expect(berlin.hours[0]?.[10]).toBe(2);
  expect(berlin.hours[6]?.[1]).toBe(1);
  const sunday = await getReport(
    workspace.agent,
    ask({ from: "2026-03-29", to: "2026-03-29", timeZone: "Europe/Berlin" }),
  );
  expect(sunday.opened).toEqual({ now: 1, before: 0 });
  const monday = await getReport(
    workspace.agent,
    ask({ from: "2026-03-30", to: "2026-03-30", timeZone: "Europe/Berlin" }),
  );
  expect(monday.opened.now).toBe(1);
  expect(monday.hours[0]?.[0]).toBe(1);
  const auckland = await getReport(workspace.agent, ask({ timeZone: "Pacific/Auckland" }));
  // 13 hours ahead: the ticket of Sunday 22:30 belongs to the week after.
  expect(auckland.opened.now).toBe(3);
  expect(auckland.hours[6]?.[13]).toBe(1);
});

test("filters by agent, team, category and tag, and by unknown ids", async () => {
  const { id: workspaceId, agent, admin } = workspace;
  const [category] = await db.category.findMany({ where: { workspaceId }, orderBy: { position: "asc" } });
  const [team, tag] = [
    await db.team.create({ data: { workspaceId, name: "Reports" } }),
    await db.tag.create({ data: { workspaceId, name: "counted" } }),
  ];
  const ticket = await ticketRow(workspaceId, 2);
  await db.ticket.update({ where: { id: ticket.id }, data: { teamId: team.id } });
  await db.ticketTag.create({ data: { workspaceId, ticketId: ticket.id, tagId: tag.id } });
  const opened = async (filter: Partial<ReportQuery>) => {
    const report = await getReport(agent, ask(filter));
    return [report.opened.now, report.replies.now, report.satisfaction.now.good];
  };
  expect(await opened({ agent: admin.agentId })).toEqual([1, 1, 0]);
  expect(await opened({ team: team.id })).toEqual([1, 1, 1]);
  expect(await opened({ tag: tag.id })).toEqual([1, 1, 1]);
  expect(await opened({ category: category?.id ?? "" })).toEqual([4, 3, 1]);
  expect(await opened({ tag: tag.id, agent: admin.agentId })).toEqual([0, 0, 0]);
  expect(await opened({ category: randomUUID() })).toEqual([0, 0, 0]);
});

test("counts long periods by week, from the Monday of the first", async () => {
  const { volume } = await getReport(workspace.agent, ask({ from: "2026-01-01", to: "2026-04-30" }));
  expect(volume.step).toBe("week");
  expect(volume.points[0]?.day).toBe("2025-12-29");
  expect(volume.points.find(({ day }) => day === "2026-03-23")).toEqual({
    day: "2026-03-23",
    opened: 4,
    resolved: 2,
  });
  expect(volume.points.find(({ day }) => day === "2026-03-16")).toMatchObject({ opened: 1, resolved: 1 });
});

async function get(route: typeof getRows, path: string) {
  const headers = { cookie: await agentCookie(workspace.agent) };
  return route(ownRequest(path, { headers }), { params: Promise.resolve({ workspace: workspace.slug }) });
}

test("exports rows as CSV without formulas", async () => {
  const file = await get(getRows, "/reports/rows?from=2026-03-23&to=2026-03-29");
  expect(file.headers.get("content-type")).toMatch(/^text\/csv/);
  expect(file.headers.get("content-disposition")).toContain("tickets-2026-03-23-to-2026-03-29.csv");
  const lines = (await file.text()).split("\r\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/^Number,Subject,Status/);
  expect(lines[1]).toMatch(/^2,Planned,resolved,normal,/);
  expect(lines[1]).toContain(
    ',2026-03-23T09:15:00Z,2026-03-23T09:25:00Z,10,2026-03-23T10:15:00Z,60,2,good,"\'=Quick, ""really"""',
  );
  expect(lines[4]).toContain('"\'=HYPERLINK(""http://evil"")"');
  const ratings = await get(getRows, "/reports/rows?from=2026-03-23&to=2026-03-29&kind=ratings");
  expect((await ratings.text()).split("\r\n")).toHaveLength(4);
});

test("records exports in the audit log", async () => {
  const { owner, id: workspaceId } = await createWorkspace();
  const range = { from: "2026-03-23", to: "2026-03-29" };
  await (await streamRows(owner, { ...ask(range), kind: "ratings" })).cancel();
  expect(await db.auditEntry.findMany({ where: { workspaceId } })).toMatchObject([
    { action: "report.exported", agentId: owner.agentId, data: { kind: "ratings", ...range } },
  ]);
});

test("a report uses one connection at a time", async () => {
  await getReport(workspace.agent, ask());
  const { pool } = (globalThis as unknown as { lodgeDatabase: { pool: Pool } }).lodgeDatabase;
  let most = 0;
  const count = () => (most = Math.max(most, pool.totalCount - pool.idleCount));
  pool.on("acquire", count);
  await getReport(workspace.agent, ask()).finally(() => pool.off("acquire", count));
  expect(most).toBe(1);
});

test("exports the tables of agents and categories with their times", async () => {
  const query = "from=2026-03-23&to=2026-03-29";
  const { agent, admin } = workspace;
  const lines = async (kind: string) =>
    (await (await get(getRows, `/reports/rows?${query}&kind=${kind}`)).text()).trim().split("\r\n");
  expect(await lines("agents")).toEqual([
    "Agent,Replies,Resolved,Median minutes to first response,Median minutes to resolution,Good,Okay,Bad",
    `${agent.name},2,1,35,60,1,0,0`,
    `${admin.name},1,1,20,180,0,1,0`,
  ]);
  expect(await lines("categories")).toEqual([
    "Category,Opened,Resolved,Median minutes to first response,Median minutes to resolution",
    "Question,4,2,20,120",
  ]);
  expect((await get(getRows, `/reports/rows?${query}&kind=notes`)).status).toBe(422);
});

test("neither the report nor its rows contain notes", async () => {
  const { id: workspaceId, agent } = workspace;
  const { id: ticketId } = await ticketRow(workspaceId, 2);
  await db.note.create({ data: { workspaceId, ticketId, agentId: agent.agentId, body: "SECRET-NOTE" } });
  await db.contactNote.create({
    data: { workspaceId, contactId: customer.contactId, agentId: agent.agentId, body: "SECRET-NOTE" },
  });
  const query = "from=2026-03-23&to=2026-03-29";
  const answers = [
    await get(getReportRoute, `/reports?${query}`),
    await get(getRows, `/reports/rows?${query}`),
    await get(getRows, `/reports/rows?${query}&kind=ratings`),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("SECRET-NOTE");
  }
});

test("closing a resolved ticket keeps its resolution time", async () => {
  const elsewhere = await createWorkspace();
  const person = await createCustomer(elsewhere.id);
  const number = await plan(elsewhere, person, {
    ...{ opened: "2026-03-23T09:00:00Z", answered: "2026-03-23T09:30:00Z", resolved: "2026-03-23T10:00:00Z" },
  });
  await changeTickets(elsewhere.agent, [number], { status: "closed" });
  expect((await getReport(elsewhere.agent, ask())).resolved.now).toBe(1);
  await changeTickets(elsewhere.agent, [number], { status: "open" });
  expect((await getReport(elsewhere.agent, ask())).resolved.now).toBe(0);
});

test("reports what is wrong with an invalid query", async () => {
  const wrong = {
    "from=2026-03-29&to=2026-03-23": /before the first/,
    "from=2024-01-01&to=2026-03-23": /at most 366 days/,
    "from=2026-03-23&to=2026-02-30": /YYYY-MM-DD/,
    "from=2026-03-23&to=2026-03-29&timeZone=Mars/Olympus": /Europe\/Berlin/,
    "from=2026-03-23&to=2026-03-29&timeZone=%2B02:00": /Europe\/Berlin/,
    "from=2026-03-23&to=2026-03-29&agent=me": /agent/,
  };
  for (const [query, message] of Object.entries(wrong)) {
    const answer = await get(getReportRoute, `/reports?${query}`);
    expect(answer.status, query).toBe(422);
    expect(await answer.text()).toMatch(message);
  }
});
