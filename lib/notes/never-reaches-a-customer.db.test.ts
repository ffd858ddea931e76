import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as portalPage } from "@/app/portal/[workspaceId]/route";
import { GET as rows } from "@/app/api/workspaces/[workspace]/reports/rows/route";
import { POST as addNote } from "@/app/api/workspaces/[workspace]/tickets/[number]/notes/route";
import { PUT as draftNote } from "@/app/api/workspaces/[workspace]/tickets/[number]/note-draft/route";
import { POST as reply } from "@/app/api/workspaces/[workspace]/tickets/[number]/messages/route";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { db } from "@/lib/db";
import type { RouteContext } from "@/lib/http/define-route";
import { signEmail } from "@/lib/identity/signatures";
import { readUntil } from "@/lib/testing/event-reader";
import { PORTAL_ROUTES } from "@/lib/testing/isolation-table";
import type { Entry } from "@/lib/testing/isolation-table";
import { createSide } from "@/lib/testing/isolation-world";
import type { Side } from "@/lib/testing/isolation-world";
import { ownRequest } from "@/lib/testing/requests";
import { eventsOf } from "@/lib/testing/tickets";
import { followTicket } from "@/lib/tickets/follow-ticket";

type Handler = (request: Request, context: RouteContext) => Promise<Response>;
type Module = Partial<Record<string, Handler>>;

const modules = import.meta.glob<Module>(["/app/api/portal/**/route.ts", "/app/api/v1/**/route.ts"], {
  eager: true,
});
const HOST = "https://app.example.com";

/** A word that stands in a note, in a draft of one, and nowhere else. */
const secretWord = () => `zq${randomUUID().replaceAll("-", "")}`;

const asAgent = (side: Side, method: string, body: unknown) => ({
  request: ownRequest("/api/workspaces", { method, headers: { cookie: side.cookie.agent }, body }),
  context: {
    params: Promise.resolve({ workspace: side.workspace.slug, number: String(side.ids.number) }),
  },
});

/** A ticket with a note that names a colleague, a draft of another, a follower, and answers around them. */
async function ticketWithNotes() {
  const side = await createSide(1);
  const word = secretWord();
  const say = (handler: Handler, method: string, body: unknown) => {
    const { request, context } = asAgent(side, method, body);
    return handler(request, context);
  };
  await followTicket(side.workspace.admin, side.ids.number, true);
  expect((await say(reply, "POST", { body: "Before the note" })).status).toBe(201);
  const body = `@${side.workspace.owner.name} the ${word} is broken`;
  expect((await say(addNote, "POST", { body })).status).toBe(201);
  expect((await say(draftNote, "PUT", { body: `${word} again` })).status).toBe(204);
  expect((await say(reply, "POST", { body: "After the note", status: "resolved" })).status).toBe(201);
  return { side, word };
}

/** What a route of the portal answers its customer. */
async function askPortal(side: Side, route: string, entry: Entry): Promise<string> {
  const [method = "", path = ""] = route.split(" ");
  const params = { number: String(side.ids.number), id: entry.id ? String(side.ids[entry.id]) : "" };
  const address = path.replace(/\[(\w+)\]/g, (_, name: "number" | "id") => params[name]);
  const request = ownRequest(`${address}?${entry.query ?? ""}`, {
    method,
    headers: { authorization: `Bearer ${side.token}` },
    body: entry.body?.(side),
  });
  const handler = modules[`/app${path}/route.ts`]?.[method];
  if (!handler) throw new Error(`There is no ${route}.`);
  const response = await handler(request, { params: Promise.resolve(params) });
  return `${response.status} ${await response.text()}`;
}

/** Everything that the portal answers, by the route; but for the stream, and what ends the session. */
async function answersOfPortal(side: Side): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [route, entry] of Object.entries(PORTAL_ROUTES))
    if (!route.endsWith("/events") && route !== "DELETE /api/portal/sessions")
      answers[route] = await askPortal(side, route, entry);
  return answers;
}

async function pageOf(side: Side): Promise<string> {
  const { email } = await db.contact.findFirstOrThrow({ where: { id: side.customer.contactId } });
  const query = new URLSearchParams({
    email,
    hmac: signEmail(side.workspace.hmacSecret, email),
    ticket: String(side.ids.number),
  });
  const response = await portalPage(
    new Request(`http://localhost:3000/portal/${side.workspace.id}?${query.toString()}`, {
      headers: { "sec-fetch-dest": "iframe", referer: `${HOST}/` },
    }),
    { params: Promise.resolve({ workspaceId: side.workspace.id }) },
  );
  expect(response.status).toBe(200);
  return response.text();
}

async function streamOf(side: Side): Promise<string> {
  const last = (await eventsOf(side.workspace.id)).findLast(({ isPublic }) => isPublic);
  const request = ownRequest("/api/portal/events?after=0", {
    headers: { authorization: `Bearer ${side.token}` },
  });
  const response = await modules["/app/api/portal/events/route.ts"]?.["GET"]?.(request, {
    params: Promise.resolve({}),
  });
  if (!response) throw new Error("The portal has no stream.");
  const events = await readUntil(response, (all) => all.at(-1)?.id === Number(last?.seq));
  return JSON.stringify(events);
}

async function answersOfApi(side: Side): Promise<string> {
  const { key } = await createApiKey(side.workspace.owner, { label: "Reads everything" });
  const texts: string[] = [];
  for (const [file, module] of Object.entries(modules)) {
    if (!file.startsWith("/app/api/v1/") || !module["GET"]) continue;
    const request = ownRequest(file.replace(/^\/app|\/route\.ts$/g, ""), {
      headers: { authorization: `Bearer ${key}` },
    });
    const params = { number: String(side.ids.number), id: String(side.ids.attachment) };
    texts.push(await (await module["GET"](request, { params: Promise.resolve(params) })).text());
  }
  expect(texts.length).toBeGreaterThan(0);
  return texts.join("\n");
}

test("no route of the portal answers with a word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  const answers = await answersOfPortal(side);
  expect(answers["GET /api/portal/tickets/[number]"]).toContain("After the note");
  for (const [route, answer] of Object.entries(answers)) expect(answer, route).not.toContain(word);
});

test("the portal's page holds no word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  const page = await pageOf(side);
  expect(page).toContain("Mine alone");
  expect(page).not.toContain(word);
});

test("a customer's stream tells neither a note nor a mention, a follower or who is there", async () => {
  const { side, word } = await ticketWithNotes();
  const told = await streamOf(side);
  expect(told).toContain("message.created");
  for (const private_ of [word, "note.", "followed", "presence", "notices", "drafted"])
    expect(told).not.toContain(private_);
});

test("no event carries a word of a note, and none about one is public", async () => {
  const { side, word } = await ticketWithNotes();
  const events = await eventsOf(side.workspace.id);
  expect(events.map(({ type }) => type)).toContain("note.created");
  expect(events.filter(({ type, isPublic }) => isPublic && /^note\.|followed/.test(type))).toEqual([]);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(word);
});

test("no mail to a customer holds a word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  const mails = await db.outgoingEmail.findMany({ where: { workspaceId: side.workspace.id } });
  expect(mails.map(({ text }) => text).join("\n")).toContain("After the note");
  const staff = await db.user.findMany({ where: { agents: { some: { workspaceId: side.workspace.id } } } });
  const toCustomers = mails.filter(({ recipient }) => !staff.some(({ email }) => email === recipient));
  expect(toCustomers.length).toBeGreaterThan(1);
  expect(JSON.stringify(toCustomers)).not.toContain(word);
});

test("what a customer's lists show of a ticket is not of a note: preview, time, unread", async () => {
  const { side, word } = await ticketWithNotes();
  const before = await db.ticket.findFirstOrThrow({ where: { workspaceId: side.workspace.id } });
  const { request, context } = asAgent(side, "POST", { body: `${word} once more` });
  expect((await addNote(request, context)).status).toBe(201);
  const after = await db.ticket.findFirstOrThrow({ where: { workspaceId: side.workspace.id } });
  expect(after).toEqual(before);
});

test("the programs' interface answers with no word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  expect(await answersOfApi(side)).not.toContain(word);
});

test("what is exported for others to read holds no word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  const day = (away: number) => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10);
  for (const kind of ["tickets", "ratings"]) {
    const request = ownRequest(
      `/api/workspaces/${side.workspace.slug}/reports/rows?kind=${kind}&from=${day(-1)}&to=${day(1)}`,
      { headers: { cookie: side.cookie.agent } },
    );
    const response = await rows(request, { params: Promise.resolve({ workspace: side.workspace.slug }) });
    const text = await response.text();
    if (kind === "tickets") expect(text).toContain("Mine alone");
    expect(text).not.toContain(word);
  }
});
