import { expect, test } from "vitest";
import {
  DELETE as remove,
  PATCH as rename,
} from "@/app/api/workspaces/[workspace]/settings/team/teams/[id]/route";
import {
  DELETE as takeOut,
  PUT as putIn,
} from "@/app/api/workspaces/[workspace]/settings/team/teams/[id]/members/[agentId]/route";
import { POST as create } from "@/app/api/workspaces/[workspace]/settings/team/teams/route";
import { GET as read } from "@/app/api/workspaces/[workspace]/settings/team/route";
import { db } from "@/lib/platform/db";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { fill, statementsOf } from "@/lib/testing/statements";
import { contradictions, eventsOf, newTicket, ticketRow } from "@/lib/testing/tickets";
import type { TeamDto } from "./schemas";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

async function world() {
  const workspace = await createWorkspace();
  const cookie = await agentCookie(workspace.admin);
  const base = `/api/workspaces/${workspace.slug}/settings/team`;
  const call = async <T>(
    route: typeof create,
    method: string,
    { body, ...named }: { id?: string; agentId?: string; body?: unknown } = {},
  ) => {
    const request = ownRequest(base, { method, headers: { cookie }, body });
    const response = await route(request, {
      params: Promise.resolve({ workspace: workspace.slug, ...named }),
    });
    const text = await response.text();
    return { status: response.status, data: (text ? JSON.parse(text) : null) as T };
  };
  const add = (name: string) => call<TeamDto>(create, "POST", { body: { name } });
  const teams = async () => (await call<{ teams: TeamDto[] }>(read, "GET")).data.teams;
  return { workspace, call, add, teams };
}

test("creates, renames and fills teams; names are unique in any case", async () => {
  const { workspace, call, add, teams } = await world();
  const { data: billing } = await add(" Billing ");
  expect((await add("BILLING")).status).toBe(409);
  const { data: tech } = await add("Tech");
  expect((await call(rename, "PATCH", { id: tech.id, body: { name: "billing" } })).status).toBe(409);
  expect((await call(rename, "PATCH", { id: tech.id, body: { name: "TECH" } })).status).toBe(204);
  const { agentId } = workspace.agent;
  for (let again = 0; again < 2; again++)
    expect((await call(putIn, "PUT", { id: billing.id, agentId })).status).toBe(204);
  expect(await teams()).toEqual([
    { id: billing.id, name: "Billing", memberIds: [agentId] },
    { id: tech.id, name: "TECH", memberIds: [] },
  ]);
  await call(takeOut, "DELETE", { id: billing.id, agentId });
  expect((await teams())[0]?.memberIds).toEqual([]);
});

test("creates one team when two agents use the same name at once", async () => {
  const { add, teams } = await world();
  const made = await Promise.all([add("Twice"), add("twice")]);
  expect(made.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await teams()).toHaveLength(1);
});

test("tickets of a deleted team keep their assignee", async () => {
  const { workspace, call, add } = await world();
  const { data: team } = await add("Short-lived");
  const customer = await createCustomer(workspace.id);
  const number = await newTicket(customer);
  await changeTickets(workspace.agent, [number], {
    assignee: { agentId: workspace.agent.agentId },
    teamId: team.id,
  });
  expect((await call(remove, "DELETE", { id: team.id })).status).toBe(204);
  expect(await ticketRow(workspace.id, number)).toMatchObject({
    teamId: null,
    assigneeId: workspace.agent.agentId,
  });
  expect((await call(remove, "DELETE", { id: team.id })).status).toBe(404);
  const [event] = (await eventsOf(workspace.id)).toReversed();
  expect(event).toMatchObject({ type: "ticket.updated", isPublic: false, data: { team: null } });
  expect(await contradictions(workspace.id)).toEqual([]);
});

test(
  "removes a team from many tickets in steps, and leaves other teams alone",
  { timeout: 60_000 },
  async () => {
    const { workspace, call, add } = await world();
    const { id: workspaceId } = workspace;
    const [big, other] = [(await add("Big")).data, (await add("Other")).data];
    await fill(workspaceId, 1_003);
    await db.ticket.updateMany({ where: { workspaceId, number: { lte: 1_001 } }, data: { teamId: big.id } });
    await db.ticket.updateMany({ where: { workspaceId, number: { gt: 1_001 } }, data: { teamId: other.id } });
    const statements = await statementsOf(async () => {
      expect((await call(remove, "DELETE", { id: big.id })).status).toBe(204);
    });
    expect(statements.filter(({ text }) => text === "COMMIT").length).toBeGreaterThan(3);
    expect(await db.ticket.count({ where: { workspaceId, teamId: null } })).toBe(1_001);
    expect(await db.ticket.count({ where: { workspaceId, teamId: other.id } })).toBe(2);
    expect(await db.event.count({ where: { workspaceId } })).toBe(1_001);
    const audit = await db.auditEntry.findFirst({ where: { workspaceId, action: "team.deleted" } });
    expect(audit?.data).toMatchObject({ name: "Big", tickets: 1_001 });
  },
);
