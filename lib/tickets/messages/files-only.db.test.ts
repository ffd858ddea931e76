import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST as open } from "@/app/api/portal/tickets/route";
import { POST as write } from "@/app/api/portal/tickets/[number]/messages/route";
import { POST as answer } from "@/app/api/workspaces/[workspace]/tickets/[number]/messages/route";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { receiveUpload } from "@/lib/platform/files/uploads";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { splitTicket } from "@/lib/tickets/ticket-merging/split-ticket";
import { undoReply } from "@/lib/tickets/queued-replies/undo-reply";
import { createCustomer, createWorkspace, identityOf } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, newTicket, ticketInput, ticketRow } from "@/lib/testing/tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { replyLater } from "./reply-later";
import { mailsOf } from "@/lib/testing/mails";

type Problem = { error: { issues: { path: string; message: string }[] } };
const NOTHING = { path: "body", message: "Write a message or attach a file." };

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const { contactId, workspaceId } = customer;
  const { token } = await openPortalSession({
    ...{ workspaceId, contactId, identityId: await identityOf(contactId), secretId: null },
    ...{ method: "MAILBOX" as const, signedValue: "x@y.z", epoch: 0, now: new Date() },
  });
  const cookie = await agentCookie(workspace.agent);
  const upload = async (actor: AgentActor | PortalActor, name: string) =>
    (await receiveUpload(actor, { name, bytes: new TextEncoder().encode(name) })).id;
  const asCustomer = async (route: typeof write, path: string, number: number | null, body: unknown) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await route(ownRequest(path, { method: "POST", headers, body }), {
      params: Promise.resolve(number === null ? {} : { number: String(number) }),
    });
    return { status: response.status, data: (await response.json()) as Problem };
  };
  const asAgent = async (number: number, body: unknown) => {
    const path = `/api/workspaces/${workspace.slug}/tickets/${number}/messages`;
    const response = await answer(ownRequest(path, { method: "POST", headers: { cookie }, body }), {
      params: Promise.resolve({ workspace: workspace.slug, number: String(number) }),
    });
    return { status: response.status, data: (await response.json()) as Problem };
  };
  const previewOf = async (number: number) => (await ticketRow(workspaceId, number)).lastMessagePreview;
  return { workspace, workspaceId, agent: workspace.agent, customer, upload, asCustomer, asAgent, previewOf };
}

test("a customer opens a ticket with files alone, and answers so; lists name them", async () => {
  const { workspaceId, customer, upload, asCustomer, previewOf } = await world();
  const { categoryId, subject } = await ticketInput(workspaceId);
  const ids = [await upload(customer, "screenshot.png"), await upload(customer, "log.txt")];
  const input = { categoryId, subject, attachmentIds: ids };
  expect((await asCustomer(open, "/api/portal/tickets", null, input)).status).toBe(201);
  expect(await previewOf(1)).toBe("screenshot.png, log.txt");
  const attachmentIds = [await upload(customer, "second.png")];
  const path = "/api/portal/tickets/1/messages";
  expect((await asCustomer(write, path, 1, { body: " \n", attachmentIds })).status).toBe(201);
  expect(await previewOf(1)).toBe("second.png");
  expect(await contradictions(workspaceId)).toEqual([]);
});

test("an agent answers with a file alone; the mail says which", async () => {
  const { workspaceId, agent, customer, upload, asAgent, previewOf } = await world();
  const number = await newTicket(customer);
  const attachmentIds = [await upload(agent, "invoice <1>.pdf")];
  expect((await asAgent(number, { attachmentIds })).status).toBe(201);
  expect(await previewOf(number)).toBe("invoice <1>.pdf");
  const [mail] = await mailsOf({ workspaceId });
  expect(mail?.text).toContain("\n\nFiles in the ticket: invoice <1>.pdf\n\n");
  expect(mail?.html).toContain("Files in the ticket: invoice &#60;1&#62;.pdf");
  expect((await getTicketThread(agent, number)).timeline.at(-1)).toMatchObject({ body: "", html: "" });
});

test("with neither, the field is named: nothing is written", async () => {
  const { workspaceId, customer, asCustomer, asAgent } = await world();
  const { categoryId, subject } = await ticketInput(workspaceId);
  const number = await newTicket(customer);
  const refused = { status: 422, data: { error: { issues: [NOTHING] } } };
  const path = `/api/portal/tickets/${number}/messages`;
  expect(await asCustomer(open, "/api/portal/tickets", null, { categoryId, subject })).toMatchObject(refused);
  expect(await asCustomer(write, path, number, { body: "  " })).toMatchObject(refused);
  expect(await asAgent(number, { body: "\n" })).toMatchObject(refused);
  expect(await asAgent(number, {})).toMatchObject(refused);
  expect(await db.message.count({ where: { workspaceId } })).toBe(1);
});

test("taken back, the files are the draft again, before what was typed since", async () => {
  const { agent, customer, upload } = await world();
  const number = await newTicket(customer);
  const attachmentIds = [await upload(agent, "plan.pdf")];
  const reply = { body: "", attachmentIds, status: "pending" as const, undoSeconds: 30 };
  const id = await replyLater(agent, number, reply, randomUUID());
  const second = await replyLater(agent, number, { ...reply, body: "Text", attachmentIds: [] }, randomUUID());
  await undoReply(agent, second);
  await undoReply(agent, id);
  const { draft, draftFiles } = await getTicketThread(agent, number);
  expect(draft).toBe("Text");
  expect(draftFiles).toMatchObject([{ name: "plan.pdf" }]);
});

test("split off, the ticket's line still names the file", async () => {
  const { agent, customer, upload, asCustomer, previewOf } = await world();
  const number = await newTicket(customer);
  const attachmentIds = [await upload(customer, "other.png")];
  const path = `/api/portal/tickets/${number}/messages`;
  expect((await asCustomer(write, path, number, { attachmentIds })).status).toBe(201);
  const { timeline } = await getTicketThread(agent, number);
  const last = timeline.findLast(({ kind }) => kind === "message");
  const input = { messageId: last?.id ?? "", rest: false, subject: "Another matter" };
  const split = await splitTicket(agent, number, input, randomUUID());
  expect(await previewOf(split.number)).toBe("other.png");
});
