import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findOrCreateContact } from "@/lib/identity/contacts/find-or-create-contact";
import { openTicket } from "@/lib/tickets/messages/open-ticket";
import { createWorkspace } from "@/lib/testing/factories";
import { ticketInput } from "@/lib/testing/tickets";
import { getTicketThread } from "./get-ticket-thread";

type Workspace = Awaited<ReturnType<typeof createWorkspace>>;

/** Somebody whom the host's token names, with a ticket. */
async function tokenPerson(
  workspace: Workspace,
  email: string,
  attributes: Record<string, string | number> | null,
  pageAttributes: Record<string, string | number> | null = null,
) {
  const workspaceId = workspace.id;
  const now = new Date();
  const contact = await findOrCreateContact({
    ...{ workspaceId, method: "HOST_TOKEN", externalId: randomUUID(), displayName: `Person ${randomUUID()}` },
    ...{ email: email.toLowerCase(), signedEmail: email, attributes, pageAttributes, now },
  });
  const assurance = { method: "HOST_TOKEN", secretId: null, verifiedAt: now } as const;
  const actor = {
    kind: "contact",
    workspaceId,
    contactId: contact.id,
    sessionId: randomUUID(),
    assurance,
  } as const;
  const { ticket } = await openTicket(actor, await ticketInput(workspaceId), randomUUID());
  return { ...contact, number: ticket.number };
}

test("an agent sees what the host's token said about the person", async () => {
  const workspace = await createWorkspace();
  const person = await tokenPerson(workspace, "ann@example.com", { plan: "Team", seats: 12 });
  const { requester } = await getTicketThread(workspace.agent, person.number);
  expect(requester).toMatchObject({ attributes: { plan: "Team", seats: 12 }, sameAddress: null });
});

test("what only a page said stands apart, and never in the place of what was signed", async () => {
  const workspace = await createWorkspace();
  const said = { plan: "Enterprise", browser: "old" };
  const person = await tokenPerson(workspace, "ann@example.com", { plan: "Team" }, said);
  const { requester } = await getTicketThread(workspace.agent, person.number);
  expect(requester).toMatchObject({ attributes: { plan: "Team" }, pageAttributes: { browser: "old" } });
  expect(requester.pageAttributes).not.toHaveProperty("plan");
});

test("two people with one address are kept apart, and the agent is told", async () => {
  const [workspace, elsewhere] = [await createWorkspace(), await createWorkspace()];
  const first = await tokenPerson(workspace, "Shared@example.com", null);
  const second = await tokenPerson(workspace, "shared@example.com", null);
  await tokenPerson(elsewhere, "other@example.com", null);
  const [ofFirst, ofSecond] = [
    await getTicketThread(workspace.agent, first.number),
    await getTicketThread(workspace.agent, second.number),
  ];
  expect(ofFirst.requester.sameAddress).toBeNull();
  expect(ofSecond.requester).toMatchObject({
    attributes: {},
    sameAddress: { name: first.name, ticket: first.number },
    otherTickets: [],
  });
});
