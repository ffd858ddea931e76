import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as readTickets } from "@/app/api/workspaces/[workspace]/tickets/route";
import { GET as readViews } from "@/app/api/workspaces/[workspace]/views/route";
import type { AgentActor } from "@/lib/platform/actors";
import { db, transaction } from "@/lib/platform/db";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { fill, statementsOf } from "@/lib/testing/statements";
import { newTicket } from "@/lib/testing/tickets";
import { createView, deleteView, updateView } from "./manage-views";

import { listView } from "./list-view";
import { listViews } from "./list-views";
import { createViewInput } from "./schemas";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

let workspace: Awaited<ReturnType<typeof createWorkspace>>;
let numbers: number[];

const save = async (
  actor: AgentActor,
  query: string,
  { isShared = false, name = query, sort = "newest" as const } = {},
): Promise<string> => (await createView(actor, { name, query, sort, isShared }, randomUUID())).id;
const found = async (actor: AgentActor, id: string) =>
  (await listView(actor, { view: `view-${id}` })).items.map(({ number }) => number);
const names = async (actor: AgentActor) => (await listViews(actor)).map(({ name }) => name);

beforeAll(async () => {
  workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  numbers = [
    await newTicket(customer, { subject: "Refund please" }),
    await newTicket(customer, { subject: "Printer" }),
    await newTicket(customer, { subject: "Refund again" }),
  ];
});

describe("with many views", () => {
  test("views are listed even when counting times out", async () => {
    const { agent } = await createWorkspace();
    await save(agent, "tag:vip");
    await save(agent, "status:open");
    const counts = async () => (await listViews(agent)).map(({ name, count }) => [name, count]);
    await changeTickets(agent, [await newTicket(await createCustomer(agent.workspaceId))], {
      addTags: ["vip"],
    });
    expect(await counts()).toEqual([
      ["status:open", 1],
      ["tag:vip", 1],
    ]);
    const meanwhile = await transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "TicketTag" IN ACCESS EXCLUSIVE MODE`;
      return counts();
    });
    expect(meanwhile).toEqual([
      ["status:open", null],
      ["tag:vip", null],
    ]);
  });

  test("allows up to 50 shared views", async () => {
    const { id: workspaceId, agent, owner } = await createWorkspace();
    const view = { workspaceId, agentId: agent.agentId, isShared: true, query: "refund", sort: "newest" };
    await db.view.createMany({
      data: Array.from({ length: 50 }, (_, index) => ({ ...view, name: `Shared ${index}` })),
    });
    await expect(save(owner, "refund", { isShared: true })).rejects.toMatchObject({
      code: "conflict",
      details: { issues: [{ path: "isShared" }] },
    });
    const own = await save(owner, "refund");
    await expect(updateView(owner, own, { isShared: true })).rejects.toThrow("50 shared views");
    await updateView(owner, own, { name: "Refunds" });
  });

  test("allows up to 20 words and filter values each", () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`);
    const isRight = (query: string) => createViewInput.safeParse({ name: "Many", query }).success;
    expect([isRight(words(20).join(" ")), isRight(words(21).join(" "))]).toEqual([true, false]);
    expect(isRight(`"${words(21).join(" ")}"`)).toBe(false);
    expect([isRight(`tag:${words(20).join(",")}`), isRight(`tag:${words(21).join(",")}`)]).toEqual([
      true,
      false,
    ]);
    expect(
      createViewInput.safeParse({ name: "Many", query: words(21).join(" ") }).error?.issues,
    ).toMatchObject([{ path: ["query"], message: "Use at most 20 words and filter values." }]);
  });
});

describe("a saved view", () => {
  test("lists and counts what its query finds", async () => {
    const { agent } = workspace;
    const [first = 0, second = 0, third = 0] = numbers;
    const words = await save(agent, "refund");
    expect(await found(agent, words)).toEqual([third, first]);
    await changeTickets(agent, [third], { status: "resolved" });
    await changeTickets(agent, [second], { assignee: { agentId: agent.agentId } });
    const open = await save(agent, "status:open refund");
    const own = await save(agent, "assignee:me");
    expect(await found(agent, open)).toEqual([first]);
    expect(await found(agent, own)).toEqual([second]);
    const counts = Object.fromEntries((await listViews(agent)).map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({ [words]: 2, [open]: 1, [own]: 1 });
  });

  test("reads `me` as the agent who opens it", async () => {
    const shared = await save(workspace.agent, "assignee:me", { isShared: true, name: "What is mine" });
    expect(await found(workspace.owner, shared)).toEqual([]);
    expect(await found(workspace.agent, shared)).toHaveLength(1);
  });

  test("leaves out merged tickets, and tickets on hold unless its query names them", async () => {
    const other = await createWorkspace();
    const customer = await createCustomer(other.id);
    const [held, plain, merged] = [
      await newTicket(customer),
      await newTicket(customer),
      await newTicket(customer),
    ];
    await db.ticket.updateMany({
      where: { workspaceId: other.id, number: held },
      data: { heldAt: new Date() },
    });
    const target = await db.ticket.findFirstOrThrow({ where: { workspaceId: other.id, number: plain } });
    await db.ticket.updateMany({
      where: { workspaceId: other.id, number: merged },
      data: { status: "CLOSED", isActive: false, mergedIntoId: target.id },
    });
    expect(await found(other.agent, await save(other.agent, "printer"))).toEqual([plain]);
    expect(await found(other.agent, await save(other.agent, "is:held"))).toEqual([held]);
    expect(await found(other.agent, await save(other.agent, "status:closed"))).toEqual([]);
  });

  test("is visible to its creator only, unless shared", async () => {
    const { agent, admin } = workspace;
    const own = await save(agent, "printer", { name: "Only mine" });
    const shared = await save(agent, "printer", { name: "Everybody's", isShared: true });
    expect(await names(admin)).toContain("Everybody's");
    expect(await names(admin)).not.toContain("Only mine");
    await expect(listView(admin, { view: `view-${own}` })).rejects.toMatchObject({ code: "not_found" });
    await expect(updateView(admin, own, { name: "Taken" })).rejects.toMatchObject({ code: "not_found" });
    await updateView(admin, shared, { name: "Renamed by an admin" });
    expect(await names(agent)).toContain("Renamed by an admin");
  });

  test("that is shared can be changed by its creator and admins only", async () => {
    const { agent, owner } = workspace;
    const shared = await save(owner, "printer", { name: "The owner's", isShared: true });
    expect((await listViews(agent)).find(({ id }) => id === shared)).toMatchObject({ canEdit: false });
    await expect(updateView(agent, shared, { query: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteView(agent, shared)).rejects.toMatchObject({ code: "forbidden" });
    await deleteView(workspace.admin, shared);
    await expect(listView(agent, { view: `view-${shared}` })).rejects.toMatchObject({ code: "not_found" });
  });

  test("of another workspace is not found", async () => {
    const other = await createWorkspace();
    const foreign = await save(other.owner, "printer", { isShared: true });
    await expect(listView(workspace.owner, { view: `view-${foreign}` })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(deleteView(workspace.owner, foreign)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is created once for a repeated request", async () => {
    const { agent } = workspace;
    const key = randomUUID();
    const input = { name: "Once", query: "once", sort: "newest" as const, isShared: false };
    const [one, two] = await Promise.all([createView(agent, input, key), createView(agent, input, key)]);
    expect(one.id).toBe(two.id);
    expect((await names(agent)).filter((name) => name === "Once")).toHaveLength(1);
  });

  test("is refused when the agent has 50 already", async () => {
    const { id, agent } = await createWorkspace();
    await db.view.createMany({
      data: Array.from({ length: 50 }, (_, index) => ({
        workspaceId: id,
        agentId: agent.agentId,
        name: `View ${index}`,
        query: "printer",
      })),
    });
    await expect(save(agent, "one more")).rejects.toMatchObject({ code: "conflict" });
  });
});

test("the route returns a page of a saved view in the requested order", async () => {
  const { agent, slug } = workspace;
  const id = await save(agent, "refund");
  const request = ownRequest(`/api/workspaces/${slug}/tickets?view=view-${id}&sort=oldest`, {
    headers: { cookie: await agentCookie(agent) },
  });
  const response = await readTickets(request, { params: Promise.resolve({ workspace: slug }) });
  const page = (await response.json()) as { items: { number: number }[] };
  expect(page.items.map(({ number }) => number)).toEqual([numbers[0], numbers[2]]);
});

test("a saved view lists and counts by the caller's time zone", async () => {
  const { id: workspaceId, slug, agent, admin } = await createWorkspace();
  const customer = await createCustomer(workspaceId);
  const number = await newTicket(customer);
  await db.ticket.updateMany({
    where: { workspaceId, number },
    data: { lastMessageAt: "2026-01-10T10:30:00Z" },
  });
  const id = await save(agent, "after:2026-01-11", { isShared: true });
  const read = async <T>(route: typeof readTickets, path: string): Promise<T> => {
    const request = ownRequest(`/api/workspaces/${slug}/${path}`, {
      headers: { cookie: await agentCookie(admin) },
    });
    return (await (await route(request, { params: Promise.resolve({ workspace: slug }) })).json()) as T;
  };
  type Found = { items: { number: number; count: number }[] };
  for (const [timeZone, count] of [
    ["UTC", 0],
    ["Pacific/Kiritimati", 1],
  ] as const) {
    const list = await read<Found>(readTickets, `tickets?view=view-${id}&timeZone=${timeZone}`);
    expect(list.items).toHaveLength(count);
    expect((await read<Found>(readViews, `views?timeZone=${timeZone}`)).items[0]?.count).toBe(count);
  }
});

test("counting takes a constant number of statements, and stops at 1,000", async () => {
  const { id: workspaceId, agent } = await createWorkspace();
  await createCustomer(workspaceId);
  await fill(workspaceId, 3000);
  const view = (index: number) => save(agent, `ticket ${index} from:customer tag:t${index}`);
  await save(agent, "status:resolved");
  await view(0);
  const few = await statementsOf(() => listViews(agent));
  for (let index = 1; index < 10; index++) await view(index);
  const many = await statementsOf(() => listViews(agent));
  expect(many.length).toBe(few.length);
  const counts = (await listViews(agent)).map(({ query, count }) => [query, count]);
  expect(counts).toContainEqual(["status:resolved", 1000]);
});
