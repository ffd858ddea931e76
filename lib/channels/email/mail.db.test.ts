import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db, transaction } from "@/lib/platform/db";
import { sweep } from "@/lib/worker/sweep";
import { openTicket } from "@/lib/tickets/messages/open-ticket";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { startResend } from "@/lib/testing/resend";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, eventsOf, jobsOf, ticketInput } from "@/lib/testing/tickets";
import { queueMail } from "@/lib/platform/mail/outbox";
import { renderMail } from "./render-mail";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";

// The environment is read once, and other test files run without a mail provider: this file resets its modules.
let resend: Awaited<ReturnType<typeof startResend>>;
let sendMail: typeof import("@/lib/platform/mail/send-mail").sendMail;
let mailFile: typeof import("./mail-file").mailFile;
let receiveUpload: typeof import("@/lib/platform/files/uploads").receiveUpload;
let requestFileByMail: typeof import("./mail-file").requestFileByMail;

beforeAll(async () => {
  resend = await startResend();
  vi.stubEnv("RESEND_API_KEY", "re_test");
  vi.stubEnv("RESEND_BASE_URL", resend.url);
  vi.stubEnv("MAIL_FROM", "Acme <support@acme.example>");
  vi.resetModules();
  ({ sendMail } = await import("@/lib/platform/mail/send-mail"));
  ({ receiveUpload } = await import("@/lib/platform/files/uploads"));
  ({ mailFile, requestFileByMail } = await import("./mail-file"));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await resend.stop();
});

beforeEach(() => {
  resend.requests.length = 0;
  resend.delivered.clear();
  resend.answers.length = 0;
});

const first = { isFirstTry: true, isLastTry: false };
const later = { isFirstTry: false, isLastTry: false };
const last = { isFirstTry: false, isLastTry: true };

/** A ticket with an agent's reply whose email is queued. */
async function world() {
  const workspace = await createWorkspace();
  const { id: workspaceId, agent } = workspace;
  const customer = await createCustomer(workspaceId);
  const file = await receiveUpload(customer, { name: "log.txt", bytes: new TextEncoder().encode("line") });
  const input = { ...(await ticketInput(workspaceId)), subject: "A & B\r\nBcc: x", attachmentIds: [file.id] };
  const { ticket } = await openTicket(customer, input, randomUUID());
  const body = "Try <b>water</b>\n\nor sand";
  await replyAsAgent(agent, ticket.number, { body, attachmentIds: [], status: "pending" }, randomUUID());
  const email = await db.outgoingEmail.findFirstOrThrow({ where: { workspaceId } });
  const reload = () => db.outgoingEmail.findUniqueOrThrow({ where: { id: email.id } });
  const job = { workspaceId, emailId: email.id };
  return { workspaceId, agent, customer, number: ticket.number, file, email, reload, job };
}

test("an email is sent once, with its key, however often the job runs", async () => {
  const { workspaceId, agent, number, email, reload, job } = await world();
  await sendMail(job, first, renderMail);
  await sendMail(job, first, renderMail);
  await sendMail(job, last, renderMail);
  expect(resend.requests).toHaveLength(1);
  expect(resend.requests[0]).toMatchObject({
    key: email.key,
    authorization: "Bearer re_test",
    from: "Acme <support@acme.example>",
    to: email.recipient,
    headers: { "Auto-Submitted": "auto-generated" },
  });
  expect(resend.requests[0]?.subject).not.toMatch(/[\r\n]/);
  expect(resend.requests[0]?.html).toContain("Try &lt;b&gt;water&lt;/b&gt;");
  expect(email.key.length).toBeLessThanOrEqual(256);
  expect(await reload()).toMatchObject({ state: "SENT", providerId: "mail-1", error: null });
  const mailed = (await eventsOf(workspaceId)).filter(({ type }) => type === "message.mailed");
  expect(mailed).toMatchObject([{ isPublic: false, data: { state: "sent" } }]);
  const { timeline } = await getTicketThread(agent, number);
  expect(timeline.at(-1)).toMatchObject({ kind: "message", email: { state: "sent" } });
  expect(await contradictions(workspaceId)).toEqual([]);
});

test("two workers running the same job send one email", async () => {
  const { workspaceId, job } = await world();
  await Promise.all([
    sendMail(job, first, renderMail),
    sendMail(job, later, renderMail),
    sendMail(job, later, renderMail),
  ]);
  expect(resend.delivered.size).toBe(1);
  expect((await eventsOf(workspaceId)).filter(({ type }) => type === "message.mailed")).toHaveLength(1);
});

test("a failed send is retried with the same key and shown as failing", async () => {
  const { email, reload, job } = await world();
  resend.answers.push(500, 429);
  await expect(sendMail(job, first, renderMail)).rejects.toThrow(/unexpected/);
  expect(await reload()).toMatchObject({
    state: "QUEUED",
    error: expect.stringMatching(/unexpected/) as string,
  });
  await expect(sendMail(job, later, renderMail)).rejects.toThrow(/Too many/);
  await sendMail(job, later, renderMail);
  expect(resend.requests.map(({ key }) => key)).toEqual([email.key, email.key, email.key]);
  expect(resend.delivered.size).toBe(1);
  expect(await reload()).toMatchObject({ state: "SENT", error: null });
});

test("after the last attempt agents see the failure and its reason", async () => {
  const { workspaceId, agent, number, reload, job } = await world();
  resend.answers.push(422, 422);
  await expect(sendMail(job, first, renderMail)).rejects.toThrow(/Invalid/);
  await expect(sendMail(job, last, renderMail)).rejects.toThrow(/Invalid/);
  expect(await reload()).toMatchObject({
    state: "FAILED",
    error: expect.stringMatching(/Invalid/) as string,
  });
  const { timeline } = await getTicketThread(agent, number);
  expect(timeline.at(-1)).toMatchObject({
    email: { state: "failed", error: expect.stringMatching(/Invalid/) as string },
  });
  const mailed = (await eventsOf(workspaceId)).filter(({ type }) => type === "message.mailed");
  expect(mailed).toMatchObject([{ data: { state: "failed" } }]);
  await sendMail(job, later, renderMail);
  expect(resend.delivered.size).toBe(0);
});

test("an unreachable provider is a failure like any other", async () => {
  const { reload, job } = await world();
  const { url } = resend;
  await resend.stop();
  await expect(sendMail(job, first, renderMail)).rejects.toThrow();
  expect(await reload()).toMatchObject({ state: "QUEUED" });
  resend = await startResend(Number(new URL(url).port));
  await sendMail(job, later, renderMail);
  expect(await reload()).toMatchObject({ state: "SENT" });
});

test("a request to the provider times out after 30 seconds and is retried", async () => {
  const { reload, job } = await world();
  resend.answers.push({ hang: 60_000 });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const sent = sendMail(job, first, renderMail).then(
      () => "sent",
      (error: Error) => error.message,
    );
    while (resend.requests.length === 0) await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    expect(await sent).toMatch(/didn.t respond/);
  } finally {
    vi.useRealTimers();
  }
  await sendMail(job, later, renderMail);
  expect(resend.delivered.size).toBe(1);
  expect(await reload()).toMatchObject({ state: "SENT" });
});

test("a retry after the process died mid-send repeats the same key", async () => {
  const { reload, job } = await world();
  await sendMail(job, first, renderMail);
  const nothingSaid = { state: "QUEUED", providerId: null, sentAt: null } as const;
  await db.outgoingEmail.update({ where: { id: job.emailId }, data: nothingSaid });
  await sendMail(job, later, renderMail);
  expect(resend.requests).toHaveLength(2);
  expect(resend.delivered.size).toBe(1);
  expect(await reload()).toMatchObject({ state: "SENT", providerId: "mail-1" });
});

test("an attempt with an unknown outcome isn't repeated once the provider has forgotten the key", async () => {
  const { reload, job } = await world();
  const createdAt = new Date(Date.now() - 23.5 * 3_600_000);
  await db.outgoingEmail.update({ where: { id: job.emailId }, data: { createdAt } });
  await sendMail(job, later, renderMail);
  expect(resend.requests).toHaveLength(0);
  expect(await reload()).toMatchObject({
    state: "FAILED",
    error: expect.stringMatching(/earlier attempt/) as string,
  });
});

test("the sweep marks email whose job was lost as failed", async () => {
  const [lost, fresh] = [await world(), await world()];
  const createdAt = new Date(Date.now() - 25 * 3_600_000);
  await db.outgoingEmail.update({ where: { id: lost.email.id }, data: { createdAt } });
  await sweep();
  expect(await lost.reload()).toMatchObject({ state: "FAILED" });
  expect(await fresh.reload()).toMatchObject({ state: "QUEUED" });
  expect((await eventsOf(lost.workspaceId)).at(-1)).toMatchObject({ type: "message.mailed" });
});

test("a customer has their file emailed to their own address", async () => {
  const { workspaceId, customer, file } = await world();
  await requestFileByMail(customer, file.id);
  const [job] = await jobsOf(workspaceId, "mail-file");
  const data = { workspaceId, attachmentId: file.id, contactId: customer.contactId };
  expect(job?.data).toEqual(data);
  await mailFile(data, job?.id ?? "");
  await mailFile(data, job?.id ?? "");
  expect(resend.delivered.size).toBe(1);
  const { email } = await db.contact.findUniqueOrThrow({ where: { id: customer.contactId } });
  const [mail] = resend.requests;
  expect(mail).toMatchObject({ to: email, subject: "Your file: log.txt" });
  expect(Buffer.from(mail?.attachments?.[0]?.content ?? "", "base64").toString()).toBe("line");
  expect(await db.outgoingEmail.count({ where: { workspaceId, state: "SENT" } })).toBe(1);

  const stranger = await createCustomer(workspaceId);
  await expect(requestFileByMail(stranger, file.id)).rejects.toMatchObject({ code: "not_found" });
  const unverified = {
    ...customer,
    assurance: { method: "NONE" as const, secretId: null, verifiedAt: null },
  };
  await expect(requestFileByMail(unverified, file.id)).rejects.toMatchObject({ code: "forbidden" });
});

test("a verification email keeps neither link nor code once it was sent or failed", async () => {
  const { id: workspaceId } = await createWorkspace();
  const queue = async () => {
    const [recipient, secret] = [`${randomUUID()}@proof.example`, randomUUID()];
    const link = `https://support.example/proof?token=${secret}`;
    const content = { template: "sign-in", workspaceName: "Acme", link, digits: "482913" } as const;
    await transaction((tx) =>
      queueMail(tx, { workspaceId, recipient, key: `proof/${randomUUID()}`, content }),
    );
    const { id } = await db.outgoingEmail.findFirstOrThrow({ where: { recipient } });
    const stored = async () => JSON.stringify(await db.outgoingEmail.findUniqueOrThrow({ where: { id } }));
    return { secret, stored, job: { workspaceId, emailId: id } };
  };
  const [sent, failed] = [await queue(), await queue()];
  expect(await sent.stored()).toContain(sent.secret);
  await sendMail(sent.job, first, renderMail);
  expect(resend.requests[0]?.html).toContain(sent.secret);
  resend.answers.push(422);
  await expect(sendMail(failed.job, last, renderMail)).rejects.toThrow();
  for (const { secret, stored } of [sent, failed]) {
    expect(await stored()).not.toContain(secret);
    expect(await stored()).not.toContain("482913");
  }
});
