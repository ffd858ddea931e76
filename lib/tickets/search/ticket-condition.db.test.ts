import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { AgentActor } from "@/lib/platform/actors";
import { db, sql } from "@/lib/platform/db";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { statementsOf } from "@/lib/testing/statements";
import { newTicket, ticketRow } from "@/lib/testing/tickets";
import { ticketCondition } from "./ticket-condition";

let workspace: Awaited<ReturnType<typeof createWorkspace>>;
/** Numbers of the tickets, by what they are about. */
const made: Record<string, number> = {};

/** What the query finds: asked of each ticket and by the indexes of words alike. */
async function numbersOf(query: string, actor: AgentActor = workspace.agent, similarNames = false) {
  const { where, words } = await ticketCondition(actor, query, { similarNames });
  const [one, other] = await Promise.all(
    [words?.each, words?.indexed].map((condition = sql`TRUE`) =>
      db.$queryRaw<{ number: number }[]>(
        sql`SELECT t."number" FROM "Ticket" t
          WHERE t."workspaceId" = ${actor.workspaceId}::uuid AND ${where} AND ${condition} ORDER BY t."number"`,
      ),
    ),
  );
  expect(one).toEqual(other);
  return (one ?? []).map(({ number }) => number);
}

/** What was found, by its name in `made`. */
const found = async (...args: Parameters<typeof numbersOf>) => {
  const numbers = await numbersOf(...args);
  return Object.keys(made).filter((name) => numbers.includes(made[name] ?? 0));
};
const problems = async (query: string) => (await ticketCondition(workspace.agent, query)).problems;

beforeAll(async () => {
  workspace = await createWorkspace();
  const { id: workspaceId, agent } = workspace;
  const katherine = await createCustomer(workspaceId, "katherine.oneill@example.com");
  const john = await createCustomer(workspaceId, "john@acme.example");
  made["late"] = await newTicket(katherine, {
    subject: "Late parcel",
    body: "My refund didn't arrive. Ask jane.doe@example.com or see https://example.com/orders/77",
  });
  made["stock"] = await newTicket(john, { subject: "Out of stock", body: "When is it back? C:\\temp 100%" });
  made["login"] = await newTicket(john, { subject: "Can't sign in", body: "It says wrong-password." });
  const [late, stock, login] = await Promise.all(
    Object.values(made).map((number) => ticketRow(workspaceId, number)),
  );
  if (!late || !stock || !login) throw new Error("unreachable");
  await db.note.create({
    data: {
      workspaceId,
      ticketId: login.id,
      agentId: agent.agentId,
      body: "Looks like a phishing parcel case",
    },
  });
  const tag = await db.tag.create({ data: { workspaceId, name: "big customer" } });
  await db.ticketTag.create({ data: { workspaceId, ticketId: stock.id, tagId: tag.id } });
  const team = await db.team.create({ data: { workspaceId, name: "Billing" } });
  await db.ticket.update({
    where: { id: late.id },
    data: { teamId: team.id, priority: "URGENT", assigneeId: agent.agentId },
  });
  await db.ticket.update({ where: { id: login.id }, data: { status: "RESOLVED", isActive: false } });
  await db.ticket.update({ where: { id: stock.id }, data: { snoozedAt: new Date() } });
  await db.ticketFollower.create({ data: { workspaceId, ticketId: stock.id, agentId: agent.agentId } });
  // Everyone was notified of the new tickets: leave one unread.
  await db.notification.updateMany({ where: { workspaceId }, data: { readAt: new Date() } });
  await db.notification.create({
    data: { workspaceId, ticketId: login.id, agentId: agent.agentId, kind: "MENTION" },
  });
  await db.attachment.create({
    data: {
      ...{ workspaceId, ticketId: late.id, name: "a.png", contentType: "image/png", size: 1 },
      messageId: (await db.message.findFirstOrThrow({ where: { ticketId: late.id } })).id,
      contactId: late.requesterId,
      storageKey: randomUUID(),
    },
  });
}, 60_000);

test.each([
  ["refund", ["late"]],
  // Only the last word may be incomplete.
  ["refu", ["late"]],
  ["refu arrive", []],
  ["refu* arrive", ["late"]],
  // One word in the subject, one in a note.
  ["sign phishing", ["login"]],
  ["parcel", ["late", "login"]],
  ["parcel -phishing", ["late"]],
  ["-parcel", ["stock"]],
  ['"out of stock"', ["stock"]],
  ['"stock of out"', []],
  ["REFUND", ["late"]],
  ["didn't", ["late"]],
  ["wrong-password", ["login"]],
  ["wrong-pass", ["login"]],
  ["jane.doe@example.com", ["late"]],
  ["jane.doe@exa", ["late"]],
  ["https://example.com/orders/77", ["late"]],
  ["C:\\temp", ["stock"]],
  ["100%", ["stock"]],
  ["katherine", ["late"]],
  ["oneill@example", ["late"]],
  ['"big customer"', ["stock"]],
  ["big_customer' OR 1=1 --", []],
  ["", ["late", "stock", "login"]],
])("%s", async (query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test("a number finds its ticket", async () => {
  expect(await found(`#${made["stock"]}`)).toEqual(["stock"]);
  expect(await found(String(made["login"]))).toContain("login");
});

test.each([
  ["status:open", ["late", "stock"]],
  ["status:open,resolved priority:normal", ["stock", "login"]],
  ["-status:open", ["login"]],
  ["assignee:me", ["late"]],
  ["assignee:none", ["stock", "login"]],
  ["-assignee:me", ["stock", "login"]],
  ["team:billing", ["late"]],
  ["team:bill", ["late"]],
  ['tag:"Big Customer"', ["stock"]],
  ['-tag:"big customer"', ["late", "login"]],
  ["from:john", ["stock", "login"]],
  ["from:@acme.example", ["stock", "login"]],
  ["is:mine", ["late"]],
  ["is:snoozed", ["stock"]],
  ["is:held", []],
  ["is:followed", ["stock"]],
  ["is:unread", ["login"]],
  ["is:waiting", ["late", "stock", "login"]],
  ["has:attachment", ["late"]],
  ["after:today", ["late", "stock", "login"]],
  ["after:7d before:2020-01-01", []],
  ["parcel status:open", ["late"]],
])("%s", async (query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test("finds an agent by part of the name or by email", async () => {
  const name = workspace.agent.name.split(" ")[1] ?? "";
  expect(await found(`assignee:${name}`)).toEqual(["late"]);
});

test("a misspelled name finds the customer when nothing matches, in from: and as words", async () => {
  expect(await found("from:jhon")).toEqual(["stock", "login"]);
  expect(await found("from:kathrine")).toEqual(["late"]);
  expect(await found("kathrine")).toEqual([]);
  expect(await found("kathrine", workspace.agent, true)).toEqual(["late"]);
  expect(await found("from:zzzzzz")).toEqual([]);
});

test("reports an unknown name with the closest one, and finds nothing", async () => {
  expect(await problems("tag:big-custmer")).toEqual([
    'tag:big-custmer: no tag has this name. Did you mean "big customer"?',
  ]);
  expect(await found("tag:big-custmer")).toEqual([]);
  expect(await problems("team:xyz assignee:qqq")).toEqual([
    "team:xyz: no team has this name.",
    "assignee:qqq: no agent has this name.",
  ]);
});

test("another workspace finds nothing, and doesn't know its names", async () => {
  const other = await createWorkspace();
  expect(await numbersOf("parcel", other.agent)).toEqual([]);
  expect((await ticketCondition(other.agent, "team:billing")).problems).toEqual([
    "team:billing: no team has this name.",
  ]);
});

test("compares only what may be a name with names, not a pasted paragraph", async () => {
  const compared = async (query: string) =>
    (await statementsOf(() => ticketCondition(workspace.agent, query, { similarNames: true }))).filter(
      ({ text }) => text.includes("word_similarity("),
    ).length;
  expect(await compared("katherine mary oneill")).toBe(1);
  expect(await compared("my parcel did not arrive on monday")).toBe(0);
  expect(await compared("my parcel did not arrive on monday from:katherine")).toBe(1);
});
