import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { PUT as putProfile } from "@/app/api/portal/profile/route";
import { db } from "@/lib/platform/db";
import { listEvents } from "@/lib/platform/events/list-events";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { addContactNote, removeContactNote } from "@/lib/tickets/notes/contact-notes";

import { createCustomer, createWorkspace, identityOf } from "@/lib/testing/factories";
import { ownRequest } from "@/lib/testing/requests";
import { newTicket } from "@/lib/testing/tickets";
import { getTicketThread } from "./get-ticket-thread";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  return { ...workspace, customer, number: await newTicket(customer) };
}

test("notes about a person stand beside every ticket of theirs, and one's own can be taken back", async () => {
  const { agent, admin, customer, number } = await world();
  const second = await newTicket(customer);
  const id = await addContactNote(agent, customer.contactId, { body: "Prefers the phone" }, randomUUID());
  for (const ticket of [number, second]) {
    const { requester } = await getTicketThread(admin, ticket);
    expect(requester.notes).toMatchObject([
      { id, body: "Prefers the phone", author: { id: agent.agentId, name: agent.name } },
    ]);
    expect(requester.ticketCount).toBe(2);
  }
  await expect(removeContactNote(admin, id)).rejects.toThrow(/find that note/);
  await removeContactNote(agent, id);
  expect((await getTicketThread(agent, number)).requester.notes).toEqual([]);
});

test("the same note sent twice is one note", async () => {
  const { agent, customer, number } = await world();
  const key = randomUUID();
  const add = () => addContactNote(agent, customer.contactId, { body: "Once" }, key);
  const [first, second] = await Promise.all([add(), add()]);
  expect(first).toBe(second);
  expect((await getTicketThread(agent, number)).requester.notes).toHaveLength(1);
});

test("no note about a person, and no word of one, reaches that person", async () => {
  const { agent, customer, number } = await world();
  const before = await listEvents(customer, 0);
  await addContactNote(agent, customer.contactId, { body: "SECRET-NOTE" }, randomUUID());
  expect(JSON.stringify(await getPortalThread(customer, number))).not.toContain("SECRET-NOTE");
  expect((await listEvents(customer, 0)).events).toEqual(before.events);
  expect((await listEvents(agent, 0)).events.at(-1)).toMatchObject({
    type: "contact.updated",
    ticket: number,
  });
});

test("the portal says where its reader is; what makes no sense is refused", async () => {
  const { id: workspaceId, agent, customer, number } = await world();
  const secret = await db.identitySecret.findFirstOrThrow({ where: { workspaceId, kind: "HMAC" } });
  const { token } = await openPortalSession({
    ...{
      workspaceId,
      contactId: customer.contactId,
      secretId: secret.id,
      identityId: await identityOf(customer.contactId),
      method: "HOST_SIGNATURE",
    },
    ...{ signedValue: "someone@example.com", epoch: 0, now: new Date() },
  });
  const tell = (body: object) =>
    putProfile(
      ownRequest("/api/portal/profile", {
        method: "PUT",
        headers: { authorization: `Bearer ${token}` },
        body,
      }),
    );
  expect((await tell({ timeZone: "europe/berlin", locale: "pt-br" })).status).toBe(204);
  const { requester } = await getTicketThread(agent, number);
  expect(requester).toMatchObject({ timeZone: "Europe/Berlin", locale: "pt-BR" });
  for (const wrong of [
    { timeZone: "Mars/Olympus", locale: "de" },
    { timeZone: "+02:00", locale: "de" },
    { timeZone: "UTC", locale: "not a language" },
    { timeZone: "UTC" },
  ])
    expect((await tell(wrong)).status, JSON.stringify(wrong)).toBe(422);
  expect((await tell({ timeZone: "UTC", locale: "en" })).status).toBe(204);
});
