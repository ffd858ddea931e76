import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { AgentActor } from "@/lib/platform/actors";
import { db, transaction } from "@/lib/platform/db";
import { addNote } from "@/lib/tickets/notes/add-note";
import { setPresence } from "@/lib/tickets/presence/set-presence";
import { updateAccount } from "@/lib/workspace/preferences/update-account";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { jobsOf, knownTicket, ticketRow } from "@/lib/testing/tickets";
import { markNotificationsRead } from "./mark-notifications-read";
import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { notify } from "./notify";
import { sendDigests } from "./send-digests";
import { mailsOf } from "@/lib/testing/mails";

const MINUTE = 60_000;
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

async function world() {
  const workspace = await createWorkspace();
  const number = await knownTicket(await createCustomer(workspace.id), { subject: "Printer <b>" });
  const { agent, admin } = workspace;
  const mention = () => addNote(agent, number, { body: `@${admin.name} what is <i>this</i>?` }, randomUUID());
  const mails = () => mailsOf({ workspaceId: workspace.id, messageId: null });
  const digests = (minutes: number) => sendDigests(workspace.id, later(minutes));
  return { ...workspace, number, mention, mails, digests };
}

const addressOf = async ({ agentId }: AgentActor) =>
  (await db.user.findFirstOrThrow({ where: { agents: { some: { id: agentId } } } })).email;

test("emails an agent who is away once, with links, even with several workers", async () => {
  const { id, admin, number, slug, mention, mails, digests } = await world();
  await mention();
  await digests(5);
  expect(await mails()).toEqual([]);
  await Promise.all([digests(11), digests(11), digests(11)]);
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ recipient: await addressOf(admin), state: "QUEUED" });
  expect(mail?.subject).toMatch(/^1 unread notification in /);
  expect(mail?.text).toContain(`/${slug}/tickets/${number}`);
  expect(mail?.text).toContain(`/${slug}/settings/account`);
  expect(mail?.html).not.toContain("<i>this");
  expect(mail?.html).not.toContain("Printer <b>");
  expect(await jobsOf(id, "send-mail")).toHaveLength(1);
});

test("doesn't repeat notifications, and waits an hour for the next digest", async () => {
  const { mention, mails, digests } = await world();
  await mention();
  await digests(11);
  await mention();
  await digests(30);
  expect(await mails()).toHaveLength(1);
  await digests(75);
  expect((await mails()).map(({ subject }) => subject[0])).toEqual(["1", "1"]);
  await digests(200);
  expect(await mails()).toHaveLength(2);
});

test("doesn't email agents who are present, have read everything, or turned digests off", async () => {
  const here = await world();
  await here.mention();
  await setPresence(here.admin, { tab: randomUUID(), ticket: null, isTyping: false });
  await db.agentPresence.updateMany({ where: { workspaceId: here.id }, data: { seenAt: later(5) } });
  const read = await world();
  await read.mention();
  await markNotificationsRead(read.admin, { all: true });
  const without = await world();
  await updateAccount(without.admin, { preferences: { digest: false } });
  await without.mention();
  for (const { mails, digests } of [here, read, without]) {
    await digests(12);
    expect(await mails()).toEqual([]);
  }
  await here.digests(16);
  expect(await here.mails()).toHaveLength(1);
});

test("leaves out resolved tickets, but not mentions on them", async () => {
  const { agent, admin, number, mention, mails, digests } = await world();
  await changeTickets(agent, [number], { assignee: { agentId: admin.agentId } });
  await changeTickets(agent, [number], { status: "resolved" });
  await digests(11);
  expect(await mails()).toEqual([]);
  await mention();
  await digests(22);
  expect((await mails())[0]?.text).toContain("mentioned you");
  expect((await mails())[0]?.text).not.toContain("assigned this");
});

test("emails about canceled replies on resolved tickets, too", async () => {
  const { id: workspaceId, admin, agent, number, mails, digests } = await world();
  await changeTickets(agent, [number], { status: "closed" });
  const { id: ticketId } = await ticketRow(workspaceId, number);
  const notice = { agentId: admin.agentId, ticketId, kind: "SCHEDULE_CANCELLED" as const, actorName: "" };
  await transaction((tx) => notify(tx, workspaceId, [{ ...notice, preview: "Still there?" }]));
  await digests(11);
  expect((await mails())[0]?.text).toContain("Your scheduled reply was canceled");
});
