import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { DELETE as remove, PUT as edit } from "@/app/api/workspaces/[workspace]/notes/[id]/route";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { getFile } from "@/lib/platform/files/storage";
import { mergeTickets } from "@/lib/tickets/ticket-merging/merge-tickets";
import { listNotifications } from "@/lib/tickets/notifications/list-notifications";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, eventsOf, newTicket } from "@/lib/testing/tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { addNote } from "./add-note";
import { receiveNoteFile } from "./note-files";

type Staff = Awaited<ReturnType<typeof createWorkspace>>["agent"];
type Answer = { body?: string; version?: number; editedAt?: string; error?: { code: string; now?: unknown } };

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const number = await newTicket(customer);
  const call = async (handler: typeof edit, as: Staff, id: string, body?: unknown) => {
    const request = ownRequest("/api/workspaces/x", {
      method: body === undefined ? "DELETE" : "PUT",
      headers: { cookie: await agentCookie(as) },
      ...(body === undefined ? {} : { body }),
    });
    const response = await handler(request, { params: Promise.resolve({ workspace: workspace.slug, id }) });
    const text = await response.text();
    return { status: response.status, data: (text ? JSON.parse(text) : {}) as Answer };
  };
  return {
    ...workspace,
    customer,
    number,
    add: (body: string) => addNote(workspace.agent, number, { body }, randomUUID()),
    change: (id: string, body: string, version: number, as = workspace.agent) =>
      call(edit, as, id, { body, version }),
    remove: (id: string, as = workspace.agent) => call(remove, as, id),
    thread: () => getTicketThread(workspace.agent, number),
  };
}

/** Without those about the new ticket. */
const notificationsOf = async (agent: AgentActor) =>
  (await listNotifications(agent, undefined)).items
    .filter(({ kind }) => kind !== "created")
    .map(({ kind, preview }) => [kind, preview]);

test("shows an edited note as edited, and keeps its text out of the events", async () => {
  const { id: workspaceId, add, change, thread } = await world();
  const id = await add("It is the fuse");
  const { status, data } = await change(id, "It is the **fuser**", 1);
  expect([status, data.body, data.version]).toEqual([200, "It is the **fuser**", 2]);
  expect(data.editedAt).toBeTruthy();
  const item = (await thread()).timeline.find((each) => each.kind === "note");
  expect(item).toMatchObject({ body: "It is the **fuser**", version: 2, editedAt: data.editedAt });
  const events = (await eventsOf(workspaceId)).filter(({ type }) => type === "note.updated");
  expect(events).toMatchObject([{ isPublic: false, data: { noteId: id } }]);
  expect(Object.keys(events[0]?.data ?? {})).toEqual(["noteId"]);
  expect((await change(id, " \n", 2)).status).toBe(422);
});

test("keeps one of two simultaneous edits and refuses the other with the current text; repeating an edit changes nothing", async () => {
  const { id: workspaceId, add, change } = await world();
  const id = await add("First");
  const both = await Promise.all([change(id, "Second", 1), change(id, "Third", 1)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const kept = both.find(({ status }) => status === 200)?.data.body;
  const refused = both.find(({ status }) => status === 409)?.data.error;
  expect(refused).toMatchObject({ code: "note_changed", now: { body: kept, version: 2 } });
  expect((await change(id, kept ?? "", 1)).data).toMatchObject({ body: kept, version: 2 });
  expect((await eventsOf(workspaceId)).filter(({ type }) => type === "note.updated")).toHaveLength(1);
});

test("lets only the author edit a note, and the author or an admin delete it", async () => {
  const { add, change, remove, agent, admin, owner, id: workspaceId } = await world();
  const second = await db.user.create({
    data: { email: `${randomUUID()}@a.example`, name: "Second", passwordHash: "" },
  });
  const { id: agentId } = await db.agent.create({ data: { workspaceId, userId: second.id, role: "AGENT" } });
  const other = { ...agent, agentId, userId: second.id, name: "Second" };
  const id = await add("Mine");
  for (const as of [admin, owner, other]) expect((await change(id, "Theirs", 1, as)).status).toBe(403);
  expect((await remove(id, other)).status).toBe(403);
  expect((await remove(id, admin)).status).toBe(204);
  expect((await remove(id, admin)).status).toBe(404);
  expect((await change(id, "Gone", 1)).status).toBe(404);
  expect((await remove(await add("Another"))).status).toBe(204);
});

test("notifies newly mentioned agents once, and updates earlier notifications", async () => {
  const { add, change, admin, owner, thread } = await world();
  const id = await add(`@${admin.name} it is the fuse`);
  await change(id, `@${admin.name} @${owner.name} it is the fuser`, 1);
  expect(await notificationsOf(admin)).toEqual([["mention", expect.stringContaining("the fuser")]]);
  expect(await notificationsOf(owner)).toEqual([["mention", expect.stringContaining("the fuser")]]);
  await change(id, "Nobody", 2);
  await change(id, `@${owner.name} again`, 3);
  expect(await notificationsOf(owner)).toEqual([["mention", expect.stringContaining("again")]]);
  expect((await thread()).followers.map((each) => each.id)).toContain(owner.agentId);
});

test("a deleted note leaves a history entry, but no text or files", async () => {
  const { id: workspaceId, agent, admin, number, remove, thread } = await world();
  const file = await receiveNoteFile(agent, { name: "a.txt", bytes: new TextEncoder().encode("x") });
  const note = { body: `@${admin.name} zqsecret`, fileIds: [file.id] };
  const id = await addNote(agent, number, note, randomUUID());
  const { storageKey } = await db.noteFile.findUniqueOrThrow({ where: { id: file.id } });
  await remove(id, admin);
  const { timeline } = await thread();
  expect(timeline.map(({ kind }) => kind)).not.toContain("note");
  expect(timeline.at(-1)).toMatchObject({
    kind: "event",
    type: "note.deleted",
    text: `${admin.name} deleted ${agent.name}’s note`,
  });
  expect(await db.noteFile.count({ where: { workspaceId } })).toBe(0);
  expect(await getFile(storageKey)).toBeNull();
  expect(await notificationsOf(admin)).toEqual([["mention", "The note was deleted."]]);
  const events = await eventsOf(workspaceId);
  expect(events.filter(({ type, isPublic }) => isPublic && type.startsWith("note."))).toEqual([]);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("zqsecret");
});

test("removes a mention with the last note that made it", async () => {
  const { id: workspaceId, add, remove, admin, owner } = await world();
  const first = await add(`@${admin.name} and @${owner.name}`);
  const second = await add(`@${admin.name} again`);
  const mentioned = async () =>
    (await db.mention.findMany({ where: { workspaceId } })).map(({ agentId }) => agentId);
  await remove(first);
  expect(await mentioned()).toEqual([admin.agentId]);
  await remove(second);
  expect(await mentioned()).toEqual([]);
});

test("simultaneous edits, deletions and a merge don't deadlock", async () => {
  const { id: workspaceId, customer, agent, number, add, change, remove } = await world();
  const [one, two] = [await add("One"), await add("Two")];
  const target = await newTicket(customer);
  const results = await Promise.all([
    change(one, "Changed", 1),
    mergeTickets(agent, number, target),
    remove(two),
    add("Three"),
  ]);
  expect([results[0].status, results[2].status]).toEqual([200, 204]);
  const { timeline } = await getTicketThread(agent, target);
  expect(timeline.flatMap((item) => (item.kind === "note" ? item.body : [])).sort()).toEqual([
    "Changed",
    "Three",
  ]);
  const deleted = (await eventsOf(workspaceId)).find(({ type }) => type === "note.deleted");
  expect(deleted?.ticketId).toBeTruthy();
  expect(await contradictions(workspaceId)).toEqual([]);
});
