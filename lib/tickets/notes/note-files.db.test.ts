import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as download } from "@/app/api/workspaces/[workspace]/note-files/[id]/route";
import { POST as upload } from "@/app/api/workspaces/[workspace]/note-files/route";
import { POST as addNote } from "@/app/api/workspaces/[workspace]/tickets/[number]/notes/route";
import { PUT as saveDraft } from "@/app/api/workspaces/[workspace]/tickets/[number]/note-draft/route";
import { GET as portalFile } from "@/app/api/portal/attachments/[id]/route";
import { GET as portalThread } from "@/app/api/portal/tickets/[number]/route";
import { POST as mailFile } from "@/app/api/portal/attachments/[id]/email/route";
import { POST as portalReply } from "@/app/api/portal/tickets/[number]/messages/route";
import { GET as agentFile } from "@/app/api/workspaces/[workspace]/attachments/[id]/route";
import { POST as agentReply } from "@/app/api/workspaces/[workspace]/tickets/[number]/messages/route";
import { db } from "@/lib/platform/db";
import { saveNoteDraft } from "@/lib/tickets/drafts/save-note-draft";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { getFile } from "@/lib/platform/files/storage";
import { mergeTickets } from "@/lib/tickets/ticket-merging/merge-tickets";
import { splitTicket } from "@/lib/tickets/ticket-merging/split-ticket";
import { undoMerge } from "@/lib/tickets/ticket-merging/undo-merge";
import { createSide } from "@/lib/testing/isolation-world";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, eventsOf, newTicket } from "@/lib/testing/tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { sweepNoteFiles } from "./note-files";
import { mailsOf } from "@/lib/testing/mails";

type Handler = typeof upload;
type Staff = Awaited<ReturnType<typeof createSide>>["workspace"]["agent"];

const NAME = "who-they-really-are.txt";

/** A workspace with helpers for requests of its agent and its customer. */
async function world() {
  const side = await createSide(1);
  const { workspace, ids } = side;
  const call = async (
    handler: Handler,
    { as = workspace.agent, id = "", ...rest }: { as?: Staff; id?: string; body?: unknown; query?: string },
  ) => {
    const cookie = await agentCookie(as);
    const request = ownRequest(`/api/workspaces/x?${rest.query ?? ""}`, {
      method: rest.body === undefined ? "GET" : "POST",
      headers: { cookie, "idempotency-key": randomUUID() },
      ...(rest.body === undefined ? {} : { body: rest.body }),
    });
    const params = { workspace: workspace.slug, number: String(ids.number), id };
    return handler(request, { params: Promise.resolve(params) });
  };
  const asCustomer = (handler: Handler, id: string, body?: unknown) =>
    handler(
      ownRequest("/api/portal/x", {
        method: body === undefined ? "GET" : "POST",
        headers: { authorization: `Bearer ${side.token}`, "idempotency-key": randomUUID() },
        ...(body === undefined ? {} : { body }),
      }),
      { params: Promise.resolve({ number: String(ids.number), id }) },
    );
  const send = async (as?: Staff) => {
    const bytes = new TextEncoder().encode("Words of a note's file");
    const response = await call(upload, { body: bytes, query: `name=${NAME}`, ...(as && { as }) });
    expect(response.status).toBe(201);
    return ((await response.json()) as AttachmentDto).id;
  };
  const note = (body: string, fileIds: string[]) => call(addNote, { body: { body, fileIds } });
  const filesIn = async (number: number) =>
    (await getTicketThread(workspace.agent, number)).timeline.flatMap((item) =>
      item.kind === "note" ? item.files.map(({ id }) => id) : [],
    );
  return { ...side, call, asCustomer, send, note, filesIn };
}

test("every agent can read a note's file; before the note is added, only its uploader can", async () => {
  const { workspace, ids, call, send, note } = await world();
  const id = await send();
  expect((await call(download, { id })).status).toBe(200);
  expect((await call(download, { id, as: workspace.admin })).status).toBe(404);
  const added = await note("Look at this", [id]);
  expect(added.status).toBe(201);
  expect(await added.json()).toMatchObject({ files: [{ id, name: NAME, contentType: "text/plain" }] });
  const read = await call(download, { id, as: workspace.admin });
  expect(await read.text()).toBe("Words of a note's file");
  expect(read.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  const thread = await getTicketThread(workspace.admin, ids.number);
  expect(thread.timeline.findLast((item) => item.kind === "note")).toMatchObject({ files: [{ id }] });
});

test("only its uploader can attach a file, and to one note only", async () => {
  const { workspace, send, note, filesIn, ids } = await world();
  const id = await send();
  expect((await note("Once", [id])).status).toBe(201);
  expect((await note("Twice", [id])).status).toBe(422);
  expect((await note("Another's", [await send(workspace.admin)])).status).toBe(422);
  expect((await filesIn(ids.number)).filter((each) => each === id)).toEqual([id]);
  expect(
    await db.note.count({ where: { workspaceId: workspace.id, body: { in: ["Twice", "Another's"] } } }),
  ).toBe(0);
});

test("note files can't be used as message files, or the other way around", async () => {
  const { workspace, ids, call, asCustomer, send, note } = await world();
  const id = await send();
  for (const step of ["before", "after"]) {
    expect((await call(agentFile, { id })).status, step).toBe(404);
    const reply = { body: "With it", attachmentIds: [id] };
    expect((await call(agentReply, { body: reply })).status, step).toBe(422);
    expect((await asCustomer(portalReply, "", reply)).status, step).toBe(422);
    if (step === "before") expect((await note("Added", [id])).status).toBe(201);
  }
  expect((await call(download, { id: ids.attachment })).status).toBe(404);
  expect((await note("A message's", [ids.attachment])).status).toBe(422);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("customers can't get a note's file by its id, in a thread, an event, or an email", async () => {
  const { workspace, ids, asCustomer, send, note } = await world();
  const id = await send();
  const unsent = await send();
  expect((await note("Look at this", [id])).status).toBe(201);
  for (const file of [id, unsent, ids.noteFile]) {
    expect((await asCustomer(portalFile, file)).status).toBe(404);
    expect((await asCustomer(mailFile, file, {})).status).toBe(404);
  }
  const thread = await asCustomer(portalThread, "");
  expect(thread.status).toBe(200);
  const where = { workspaceId: workspace.id };
  const told = [
    await thread.text(),
    JSON.stringify((await eventsOf(workspace.id)).map(({ data }) => data)),
    JSON.stringify(await mailsOf(where)),
    JSON.stringify(await db.ticket.findMany({ where })),
    JSON.stringify(await db.attachment.findMany({ where })),
  ].join("\n");
  for (const secret of [NAME, id, "Look at this"]) expect(told).not.toContain(secret);
});

test("a note draft keeps its files until the note is added, and refuses another agent's", async () => {
  const { workspace, ids, call, send, note } = await world();
  const id = await send();
  const draft = (fileIds: string[], body = "") => call(saveDraft, { body: { body, fileIds } });
  expect((await draft([await send(workspace.admin)])).status).toBe(422);
  expect((await draft([id])).status).toBe(200);
  const kept = async () => (await getTicketThread(workspace.agent, ids.number)).noteDraftFiles;
  expect(await kept()).toMatchObject([{ id, name: NAME }]);
  expect((await getTicketThread(workspace.admin, ids.number)).noteDraftFiles).toEqual([]);
  await note("Added", [id]);
  expect(await kept()).toEqual([]);
  expect((await draft([])).status).toBe(200);
  expect(await db.noteDraft.count({ where: { workspaceId: workspace.id } })).toBe(0);
});

test("files stay with their note through a merge, its undo, and a split", async () => {
  const { workspace, customer, ids, send, note, filesIn, call } = await world();
  const id = await send();
  await note("Look at this", [id]);
  const before = await filesIn(ids.number);
  const target = await newTicket(customer);
  const merge = await mergeTickets(workspace.agent, ids.number, target);
  expect(await filesIn(target)).toEqual(before);
  await undoMerge(workspace.agent, merge.id);
  expect(await filesIn(target)).toEqual([]);
  expect(await filesIn(ids.number)).toEqual(before);
  expect((await call(agentReply, { body: { body: "To be split off", attachmentIds: [] } })).status).toBe(201);
  const last = (await getTicketThread(workspace.agent, ids.number)).timeline.findLast(
    (item) => item.kind === "message",
  );
  const split = { messageId: last?.id ?? "", rest: true, subject: "Another matter" };
  const made = await splitTicket(workspace.agent, ids.number, split, randomUUID());
  expect(await filesIn(ids.number)).toEqual(before);
  expect(await filesIn(made.number)).toEqual([]);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("a draft's files move with it in a merge, and back when it is undone", async () => {
  const { workspace, customer, ids, send } = await world();
  const { agent } = workspace;
  const target = await newTicket(customer);
  const [there, here] = [await send(), await send()];
  await saveNoteDraft(agent, ids.number, { body: "", fileIds: [there] });
  await saveNoteDraft(agent, target, { body: "typed here", fileIds: [here] });
  const drafted = async (number: number) => {
    const { noteDraft, noteDraftFiles } = await getTicketThread(agent, number);
    return [noteDraft, noteDraftFiles.map(({ id }) => id)];
  };
  const merge = await mergeTickets(agent, ids.number, target);
  expect(await drafted(target)).toEqual(["typed here", [here, there]]);
  await undoMerge(agent, merge.id);
  expect(await drafted(target)).toEqual(["typed here", [here]]);
  expect(await drafted(ids.number)).toEqual(["", [there]]);
});

test("deletes unused uploads after a day, except those in a draft", async () => {
  const { workspace, call, send, note } = await world();
  const [added, drafted, left] = [await send(), await send(), await send()];
  await note("Look at this", [added]);
  await call(saveDraft, { body: { body: "", fileIds: [drafted] } });
  const rows = await db.noteFile.findMany({ where: { workspaceId: workspace.id } });
  await sweepNoteFiles(new Date());
  expect(await db.noteFile.count({ where: { workspaceId: workspace.id } })).toBe(rows.length);
  await db.noteFile.updateMany({
    where: { workspaceId: workspace.id },
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  });
  await sweepNoteFiles(new Date());
  const ids = (await db.noteFile.findMany({ where: { workspaceId: workspace.id } })).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([added, drafted]));
  expect(ids).not.toContain(left);
  const gone = rows.find(({ id }) => id === left);
  expect(await getFile(gone?.storageKey ?? "")).toBeNull();
});
