import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { PATCH as patch } from "@/app/api/workspaces/[workspace]/tickets/[number]/route";
import { changeTickets } from "./change-tickets";
import { undoChange } from "./undo-change";
import { archiveCategory } from "@/lib/workspace/categories/update-category";
import { listCategories } from "@/lib/workspace/categories/list-categories";
import { createMacro } from "@/lib/tickets/macros/create-macro";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, eventsOf, newTicket, ticketRow } from "@/lib/testing/tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { listCounts } from "@/lib/tickets/lists/list-tickets";
import { listPortalTickets } from "@/lib/tickets/lists/list-portal-tickets";
import type { TicketChangeDto } from "@/lib/tickets/model/schemas";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const number = await newTicket(customer);
  const [question, problem, billing] = await listCategories({ workspaceId: workspace.id });
  if (!question || !problem || !billing) throw new Error("A new workspace has three categories.");
  const cookie = await agentCookie(workspace.agent);
  const call = async (body: unknown) => {
    const path = `/api/workspaces/${workspace.slug}/tickets/${number}`;
    const params = Promise.resolve({ workspace: workspace.slug, number: String(number) });
    const response = await patch(ownRequest(path, { method: "PATCH", headers: { cookie }, body }), {
      params,
    });
    const answer = (await response.json()) as TicketChangeDto & { error: unknown };
    return { status: response.status, data: { ...answer.ticket, error: answer.error } };
  };
  const lines = async () =>
    (await getTicketThread(workspace.agent, number)).timeline.flatMap((item) =>
      item.kind === "event" ? [item.text] : [],
    );
  const last = async () => (await eventsOf(workspace.id)).at(-1);
  const categories = { question, problem, billing };
  return { workspace, agent: workspace.agent, customer, number, call, lines, last, ...categories };
}

test("category: changed in one event that the customer sees, and counted where it is now", async () => {
  const { workspace, agent, customer, number, call, lines, last, question, billing } = await world();
  const { data } = await call({ categoryId: billing.id });
  expect(data.category).toEqual(billing);
  const events = (await eventsOf(workspace.id)).length;
  await call({ categoryId: billing.id });
  expect(await eventsOf(workspace.id)).toHaveLength(events);
  expect(await lines()).toEqual([`${agent.name} changed the category to Billing`]);
  expect(await last()).toMatchObject({ type: "ticket.updated", isPublic: true });
  expect(await listCounts(agent)).toMatchObject({ [`category-${billing.slug}`]: 1 });
  expect((await listCounts(agent))[`category-${question.slug}`] ?? 0).toBe(0);
  expect((await listPortalTickets(customer, { cursor: null })).items).toMatchObject([
    { number, category: "Billing" },
  ]);
  expect((await call({ categoryId: null })).data.category).toBeNull();
  expect((await lines()).at(-1)).toBe(`${agent.name} removed the category`);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("category: only one that is offered, of the own workspace", async () => {
  const { workspace, number, agent, call, billing } = await world();
  const foreign = await world();
  expect((await call({ categoryId: foreign.billing.id })).status).toBe(422);
  expect((await call({ categoryId: randomUUID() })).status).toBe(422);
  expect((await call({ categoryId: "billing" })).status).toBe(422);
  await archiveCategory(workspace.owner, billing.id);
  const refused = await call({ categoryId: billing.id });
  expect(refused).toMatchObject({
    status: 422,
    data: {
      error: { issues: [{ path: "categoryId", message: expect.stringContaining("offers") as string }] },
    },
  });
  expect((await getTicket(agent, number)).category).toMatchObject({ slug: "question" });
});

test("subject: changed with what it was in the history, and for the customer too", async () => {
  const { workspace, agent, customer, call, lines, last } = await world();
  const { data } = await call({ subject: "  Invoice of May  " });
  expect(data.subject).toBe("Invoice of May");
  await call({ subject: "Invoice of May" });
  expect(await lines()).toEqual([`${agent.name} changed the subject from “Printer” to “Invoice of May”`]);
  expect(await last()).toMatchObject({ type: "ticket.updated", isPublic: true });
  expect((await listPortalTickets(customer, { cursor: null })).items).toMatchObject([
    { subject: "Invoice of May" },
  ]);
  expect((await call({ subject: "   " })).status).toBe(422);
  expect((await call({ subject: "x".repeat(201) })).status).toBe(422);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("two agents at once: the later counts, both are in the history, the counts are right", async () => {
  const { workspace, agent, number, lines, problem, billing } = await world();
  await Promise.all([
    changeTickets(agent, [number], { categoryId: billing.id, subject: "One" }),
    changeTickets(workspace.owner, [number], { categoryId: problem.id, subject: "Other" }),
  ]);
  const said = await lines();
  expect(said).toHaveLength(2);
  const { category, subject } = await getTicket(agent, number);
  expect(said.at(-1)).toContain(category?.name);
  expect(said.at(-1)).toContain(`to “${subject}”`);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("many are moved at once and moved back, but for what changed since", async () => {
  const { workspace, agent, customer, number, problem, billing, question } = await world();
  const other = await newTicket(customer);
  const { id, changed } = await changeTickets(agent, [number, other], { categoryId: billing.id });
  expect(changed).toBe(2);
  expect(await listCounts(agent)).toMatchObject({ [`category-${billing.slug}`]: 2 });
  await changeTickets(workspace.owner, [other], { categoryId: problem.id });
  await archiveCategory(workspace.owner, question.id);
  expect(await undoChange(agent, id)).toEqual({ restored: 1, kept: 1 });
  expect(await ticketRow(workspace.id, number)).toMatchObject({ categoryId: question.id });
  expect(await ticketRow(workspace.id, other)).toMatchObject({ categoryId: problem.id });
  const { timeline } = await getTicketThread(agent, number);
  expect(timeline.at(-1)).toMatchObject({ text: `${agent.name} changed the category to Question` });
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("a reply's effects and a macro's name a category", async () => {
  const { workspace, agent, number, lines, billing, problem } = await world();
  const reply = { body: "Over to billing.", attachmentIds: [], status: "pending" as const };
  await replyAsAgent(agent, number, { ...reply, effects: { categoryId: billing.id } }, randomUUID());
  expect((await getTicket(agent, number)).category).toEqual(billing);
  expect(await lines()).toEqual([`${agent.name} changed the category to Billing`]);
  const macro = { name: "To problems", body: "", isShared: false };
  const made = await createMacro(agent, { ...macro, effects: { categoryId: problem.id } });
  expect(made.effects).toEqual({ categoryId: problem.id });
  await archiveCategory(workspace.owner, billing.id);
  await expect(createMacro(agent, { ...macro, effects: { categoryId: billing.id } })).rejects.toMatchObject({
    details: { issues: [{ path: "effects.categoryId" }] },
  });
});
