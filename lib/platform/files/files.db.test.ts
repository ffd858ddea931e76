import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { POST as upload } from "@/app/api/portal/attachments/route";
import { GET as download } from "@/app/api/portal/attachments/[id]/route";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { openTicket } from "@/lib/tickets/messages/open-ticket";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { createCustomer, createWorkspace, identityOf } from "@/lib/testing/factories";
import { ownRequest } from "@/lib/testing/requests";
import { newTicket, ticketInput } from "@/lib/testing/tickets";
import { findAttachment } from "./find-attachment";
import { receiveUpload } from "./uploads";
import { MAX_FILE_SIZE } from "./schemas";
import { sweepUploads } from "./sweep-uploads";

const bytes = (text: string) => new TextEncoder().encode(text);
const HOUR = 3_600_000;

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  return { workspace, workspaceId: workspace.id, agent: workspace.agent, customer };
}

async function tokenOf({ workspaceId, contactId }: PortalActor) {
  const secret = await db.identitySecret.findFirstOrThrow({ where: { workspaceId } });
  const identityId = await identityOf(contactId);
  const session = {
    workspaceId,
    contactId,
    identityId,
    secretId: secret.id,
    method: "HOST_SIGNATURE" as const,
  };
  const { token } = await openPortalSession({ ...session, signedValue: "x@y.z", epoch: 0, now: new Date() });
  return token;
}

const fileOf = async (id: string) => {
  const { storageKey } = await db.attachment.findUniqueOrThrow({ where: { id } });
  return path.join(env.DATA_DIR, "files", storageKey);
};

describe("attaching files to a message", () => {
  test("accepts the author's own uploads, each once", async () => {
    const { workspaceId, customer, agent } = await world();
    const [mine, second] = [
      await receiveUpload(customer, { name: "a.txt", bytes: bytes("a") }),
      await receiveUpload(customer, { name: "b.txt", bytes: bytes("b") }),
    ];
    const input = await ticketInput(workspaceId);
    const send = (actor: PortalActor, ids: string[]) =>
      openTicket(actor, { ...input, attachmentIds: ids }, randomUUID());
    const invalid = { code: "invalid" };

    const [stranger, elsewhere] = [await createCustomer(workspaceId), await world()];
    await expect(send(stranger, [mine.id])).rejects.toMatchObject(invalid);
    await expect(send(customer, [mine.id, randomUUID()])).rejects.toMatchObject(invalid);
    const foreign = { ...(await ticketInput(elsewhere.workspaceId)), attachmentIds: [mine.id] };
    await expect(openTicket(elsewhere.customer, foreign, randomUUID())).rejects.toMatchObject(invalid);
    const number = await newTicket(customer);
    const asAgent = { body: "Here", attachmentIds: [mine.id], status: "pending" as const };
    await expect(replyAsAgent(agent, number, asAgent, randomUUID())).rejects.toMatchObject(invalid);

    const thread = await send(customer, [mine.id, mine.id, second.id]);
    expect(thread.messages[0]?.attachments.map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
    await expect(send(customer, [mine.id])).rejects.toMatchObject(invalid);
  });

  test("gives a file to only one of two simultaneous messages", async () => {
    const { workspaceId, customer } = await world();
    const file = await receiveUpload(customer, { name: "a.txt", bytes: bytes("a") });
    const input = { ...(await ticketInput(workspaceId)), attachmentIds: [file.id] };
    const sent = await Promise.allSettled([1, 2, 3].map(() => openTicket(customer, input, randomUUID())));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.ticket.count({ where: { workspaceId } })).toBe(1);
  });
});

describe("uploading a file", () => {
  test("refuses an empty or oversized file and stores nothing", async () => {
    const { customer, workspaceId } = await world();
    const headers = { authorization: `Bearer ${await tokenOf(customer)}` };
    const put = async (body: Uint8Array, more: Record<string, string> = {}) =>
      (
        await upload(
          ownRequest("/api/portal/attachments?name=x", {
            method: "POST",
            headers: { ...headers, ...more },
            body,
          }),
        )
      ).status;
    expect(await put(new Uint8Array())).toBe(422);
    expect(await put(new Uint8Array(MAX_FILE_SIZE + 1))).toBe(413);
    // The declared length may be wrong.
    expect(await put(new Uint8Array(MAX_FILE_SIZE + 1), { "content-length": "5" })).toBe(413);
    expect(await db.attachment.count({ where: { workspaceId } })).toBe(0);
    expect(await put(bytes("fine"))).toBe(201);
  });

  test("limits uploads per hour and says how long to wait", async () => {
    const { customer } = await world();
    const one = () => receiveUpload(customer, { name: "a", bytes: bytes("a") });
    for (let index = 0; index < 40; index++) await one();
    const refused: unknown = await one().catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "rate_limited", status: 429 });
    expect((refused as { details: { retryAfter: number } }).details.retryAfter).toBeGreaterThan(3500);
  });
});

describe("serving a file by its content", () => {
  const PNG = new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89],
  ]);
  const cases: [string, Uint8Array, string, "inline" | "attachment"][] = [
    ["picture.html", PNG, "image/png", "inline"],
    ["page.html", bytes("<!doctype html><script>alert(1)</script>"), "text/plain; charset=utf-8", "inline"],
    [
      "a.svg",
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      "text/plain; charset=utf-8",
      "inline",
    ],
    [
      "b.svg",
      bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      "text/plain; charset=utf-8",
      "inline",
    ],
    ["x.pdf", bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "application/pdf", "attachment"],
    ["x.png", bytes("MZ\u0000\u0000"), "application/x-msdownload", "attachment"],
    [
      "x.zip",
      new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      "application/zip",
      "attachment",
    ],
  ];

  test.each(cases)("%s", async (name, content, type, disposition) => {
    const { customer } = await world();
    const { id } = await receiveUpload(customer, { name, bytes: content });
    const headers = { authorization: `Bearer ${await tokenOf(customer)}` };
    const response = await download(ownRequest(`/api/portal/attachments/${id}`, { headers }), {
      params: Promise.resolve({ id }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toMatch(new RegExp(`^${disposition}; `));
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(content);
  });
});

test("the sweep deletes unsent files with their bytes after a day", async () => {
  const { workspaceId, customer } = await world();
  const upload = (name: string) => receiveUpload(customer, { name, bytes: bytes(name) });
  const [sent, old, fresh] = [await upload("sent"), await upload("old"), await upload("fresh")];
  const input = { ...(await ticketInput(workspaceId)), attachmentIds: [sent.id] };
  await openTicket(customer, input, randomUUID());
  const day = new Date(Date.now() - 25 * HOUR);
  await db.attachment.updateMany({ where: { id: { in: [sent.id, old.id] } }, data: { createdAt: day } });
  const files = { sent: await fileOf(sent.id), old: await fileOf(old.id), fresh: await fileOf(fresh.id) };
  expect(Object.values(files).map(existsSync)).toEqual([true, true, true]);
  await sweepUploads(new Date());
  expect(existsSync(files.old)).toBe(false);
  await expect(findAttachment(customer, old.id)).rejects.toMatchObject({ code: "not_found" });
  expect([files.sent, files.fresh].map(existsSync)).toEqual([true, true]);
  expect((await findAttachment(customer, sent.id)).name).toBe("sent");
});
