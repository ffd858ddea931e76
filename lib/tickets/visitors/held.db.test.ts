import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  DELETE as release,
  POST as hold,
} from "@/app/api/workspaces/[workspace]/tickets/[number]/hold/route";
import type { PortalActor } from "@/lib/platform/actors";
import { createUnverifiedContact } from "@/lib/identity/contacts/find-or-create-contact";
import { db, transaction } from "@/lib/platform/db";
import { createTicket } from "@/lib/tickets/messages/create-ticket";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, eventsOf, newTicket, ticketInput } from "@/lib/testing/tickets";
import { listTickets, listCounts } from "@/lib/tickets/lists/list-tickets";
import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { toColumns } from "@/lib/tickets/model/new-ticket";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { sweepHeld } from "./open-verifications";

type Workspace = Awaited<ReturnType<typeof createWorkspace>>;
const DAY = 24 * 3_600_000;

/** Opens an unverified visitor's ticket. @returns its number */
async function strangerWrites({ id: workspaceId }: Workspace, held = false): Promise<number> {
  const { body, attachmentIds, ...fields } = await ticketInput(workspaceId);
  const person = {
    workspaceId,
    name: "Eve",
    email: `${randomUUID()}@visitors.example`,
    pageAttributes: null,
  };
  return transaction(async (tx) => {
    const contactId = await createUnverifiedContact(tx, person);
    const assurance = { method: "NONE", secretId: null, verifiedAt: null } as const;
    const eve: PortalActor = { kind: "contact", workspaceId, contactId, sessionId: randomUUID(), assurance };
    return (await createTicket(tx, eve, toColumns(fields), { body, attachmentIds }, { held })).ticket.number;
  });
}

async function ask(workspace: Workspace, route: typeof hold, number: number): Promise<number> {
  const headers = { cookie: await agentCookie(workspace.agent) };
  const context = { params: Promise.resolve({ workspace: workspace.slug, number: String(number) }) };
  return (await route(ownRequest("/", { method: "POST", headers }), context)).status;
}
const listed = async ({ agent }: Workspace, view: string) =>
  (await listTickets(agent, { view })).items.map(({ number }) => number);

describe("an agent puts a ticket on hold", () => {
  it("moves it to the held view until it is released", async () => {
    const workspace = await createWorkspace();
    const number = await strangerWrites(workspace);
    expect([await ask(workspace, hold, number), await ask(workspace, hold, number)]).toEqual([200, 200]);
    expect([await listed(workspace, "all"), await listed(workspace, "held")]).toEqual([[], [number]]);
    expect(await listCounts(workspace.agent)).toMatchObject({ all: 0, unassigned: 0, held: 1 });
    const { timeline } = await getTicketThread(workspace.agent, number);
    expect(timeline.at(-1)).toMatchObject({ text: `${workspace.agent.name} put this on hold` });

    expect(await ask(workspace, release, number)).toBe(200);
    expect(await listed(workspace, "all")).toEqual([number]);
    // It was visible before, so it isn't created a second time.
    const types = (await eventsOf(workspace.id)).map(({ type, isPublic }) => [type, isPublic]);
    expect(types).toEqual([
      ["ticket.created", true],
      ["ticket.held", false],
      ["ticket.updated", true],
    ]);
    expect(await contradictions(workspace.id)).toEqual([]);
  });

  it("only for unverified authors and open tickets", async () => {
    const workspace = await createWorkspace();
    const verified = await newTicket(await createCustomer(workspace.id));
    expect(await ask(workspace, hold, verified)).toBe(409);
    const done = await strangerWrites(workspace);
    await changeTickets(workspace.agent, [done], { status: "resolved" });
    expect(await ask(workspace, hold, done)).toBe(409);
    expect(await listed(workspace, "held")).toEqual([]);
  });
});

describe("held tickets", () => {
  it("are deleted after a week with their contacts, unless agents worked on them", async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const heldFor = (number: number, days: number, { id: workspaceId } = workspace) =>
      db.ticket.update({
        where: { workspaceId_number: { workspaceId, number } },
        data: { heldAt: new Date(Date.now() - days * DAY) },
      });
    const [old, answered, young] = [
      await strangerWrites(workspace, true),
      await strangerWrites(workspace, true),
      await strangerWrites(workspace, true),
    ];
    const reply = { body: "Who are you?", attachmentIds: [], status: "pending" as const };
    await replyAsAgent(workspace.agent, answered, reply, randomUUID());
    const { requesterId } = await heldFor(old, 7.1);
    await heldFor(answered, 8);
    await heldFor(young, 6.9);
    await heldFor(await strangerWrites(other, true), 30, other);

    await sweepHeld(new Date());
    await sweepHeld(new Date());
    expect((await listed(workspace, "held")).sort()).toEqual([answered, young]);
    expect(await listCounts(workspace.agent)).toMatchObject({ held: 2 });
    expect(await listCounts(other.agent)).toMatchObject({ held: 0 });
    expect(await db.contact.findUnique({ where: { id: requesterId } })).toBeNull();
    expect(await db.message.count({ where: { workspaceId: workspace.id, contactId: requesterId } })).toBe(0);
  });
});
