import { beforeAll, expect, test } from "vitest";
import { GET } from "@/app/api/workspaces/[workspace]/search/route";
import { GET as GET_CONTACTS } from "@/app/api/workspaces/[workspace]/contacts/route";
import type { ContactDto } from "@/lib/identity/contacts/schemas";
import { db } from "@/lib/platform/db";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { fill } from "@/lib/testing/statements";
import { newTicket, ticketRow } from "@/lib/testing/tickets";
import type { MarkedText, SearchPageDto } from "./schemas";

let workspace: Awaited<ReturnType<typeof createWorkspace>>;
let customer: Awaited<ReturnType<typeof createCustomer>>;
let cookie: string;

async function ask<T>(
  route: typeof GET,
  path: string,
  query: Record<string, string>,
  status = 200,
): Promise<T> {
  const address = `/api/workspaces/${workspace.slug}/${path}?${new URLSearchParams(query)}`;
  const response = await route(ownRequest(address, { headers: { cookie } }), {
    params: Promise.resolve({ workspace: workspace.slug }),
  });
  expect(response.status).toBe(status);
  return (await response.json()) as T;
}
const search = (q: string, more: Record<string, string> = {}) =>
  ask<SearchPageDto>(GET, "search", { q, ...more });
const numbers = ({ items }: SearchPageDto) => items.map(({ ticket }) => ticket.number);
/** Marks as asterisks. */
const marked = (text: MarkedText = []) =>
  text.map(({ text: part, hit }) => (hit ? `*${part}*` : part)).join("");

beforeAll(async () => {
  workspace = await createWorkspace();
  customer = await createCustomer(workspace.id, "katherine.oneill@example.com");
  cookie = await agentCookie(workspace.agent);
});

test("shows the matching sentence of the latest message, highlighted and without markup", async () => {
  const before = "Nothing of this matters at all to anybody who reads it here and now. ".repeat(5);
  const number = await newTicket(customer, { subject: "Zebra crossing", body: "An ocelot, once." });
  await replyAsCustomer(
    customer,
    number,
    {
      body: `${before}The <b>ocelot</b> met a zebra & left.\nThen ${before}`,
      attachmentIds: [],
    },
    crypto.randomUUID(),
  );
  await replyAsCustomer(
    customer,
    number,
    { body: "Just an ocelot.", attachmentIds: [] },
    crypto.randomUUID(),
  );
  const { items, nextCursor, problems, isSimilar } = await search("zebra ocelot");
  expect({ nextCursor, problems, isSimilar }).toEqual({ nextCursor: null, problems: [], isSimilar: false });
  expect(items).toHaveLength(1);
  expect(marked(items[0]?.subject)).toBe("*Zebra* crossing");
  expect(items[0]?.excerpt).toMatchObject({ kind: "message", author: "katherine.oneill" });
  const sentence = marked(items[0]?.excerpt?.text);
  expect(sentence).toContain("The <b>*ocelot*</b> met a *zebra* & left. Then");
  expect(sentence).toMatch(/^… .* …$/);
});

test("finds a note as a note, a customer by name, a tag by name", async () => {
  const number = await newTicket(customer, { subject: "Plain", body: "Words" });
  const { id: ticketId } = await ticketRow(workspace.id, number);
  const where = { workspaceId: workspace.id, ticketId };
  await db.note.create({
    data: { ...where, agentId: workspace.agent.agentId, body: "The quokka smiles." },
  });
  const tag = await db.tag.create({ data: { workspaceId: workspace.id, name: "axolotl" } });
  await db.ticketTag.create({ data: { ...where, tagId: tag.id } });
  const [note] = (await search("quokka")).items;
  expect(note?.excerpt).toMatchObject({ kind: "note", author: workspace.agent.name });
  expect(marked(note?.excerpt?.text)).toBe("The *quokka* smiles.");
  const [byTag] = (await search("axolotl")).items;
  expect(byTag?.excerpt?.kind).toBe("tag");
  const byName = (await search("oneill")).items.find(({ ticket }) => ticket.number === number);
  expect(byName?.excerpt?.kind).toBe("customer");
  expect(marked(byName?.excerpt?.text)).toContain("*oneill*");
});

test("treats an unknown name as misspelled, page by page", async () => {
  const other = await createCustomer(workspace.id, "bartholomew@example.com");
  const number = await newTicket(other);
  const found = await search("bartolomew");
  expect(found.isSimilar).toBe(true);
  expect(numbers(found)).toEqual([number]);
  const nothing = await search("xyzzyplugh");
  expect(nothing).toMatchObject({ items: [], isSimilar: false });
});

test("a number finds its ticket first, and a merged one says where it went", async () => {
  const [older, newer] = [await newTicket(customer), await newTicket(customer)];
  await newTicket(customer, { body: `It is about ${older}.` });
  expect(numbers(await search(String(older)))[0]).toBe(older);
  const target = await ticketRow(workspace.id, newer);
  await db.ticket.update({
    where: { workspaceId_number: { workspaceId: workspace.id, number: older } },
    data: { mergedIntoId: target.id, status: "CLOSED", isActive: false },
  });
  expect((await search(`#${older}`)).items[0]?.ticket.mergedInto).toBe(newer);
});

test("pages continue to the oldest ticket without repeats", async () => {
  const { agent, id, slug } = await createWorkspace();
  await fill(id, 260);
  const headers = { cookie: await agentCookie(agent) };
  const found: number[] = [];
  let cursor: string | null | undefined;
  do {
    const query = new URLSearchParams({ q: "text", ...(cursor ? { cursor } : {}) });
    const request = ownRequest(`/api/workspaces/${slug}/search?${query}`, { headers });
    const response = await GET(request, { params: Promise.resolve({ workspace: slug }) });
    const page = (await response.json()) as SearchPageDto;
    found.push(...numbers(page));
    cursor = page.nextCursor;
  } while (cursor);
  // The seed creates a ticket per minute, going backwards.
  expect(found).toEqual(Array.from({ length: 260 }, (_, index) => index + 1));
});

test("finds people for the command menu by any part of name or email, else by similar names, within the workspace", async () => {
  const people = async (q: string) =>
    (await ask<{ items: ContactDto[] }>(GET_CONTACTS, "contacts", { q })).items.map(({ email }) => email);
  expect(await people("oneill")).toEqual(["katherine.oneill@example.com"]);
  expect(await people("kathrine")).toEqual(["katherine.oneill@example.com"]);
  expect(await people("")).toEqual([]);
  expect(await people("100%_")).toEqual([]);
  const elsewhere = await createWorkspace();
  await createCustomer(elsewhere.id, "stranger.danger@example.com");
  expect(await people("stranger.danger")).toEqual([]);
});

test("dates are in the reader's time zone, UTC by default, and the zone must exist", async () => {
  const number = await newTicket(customer, { subject: "Dateline dugong" });
  // Still the 9th in Pago Pago and already the 11th on Kiritimati.
  await db.ticket.updateMany({
    where: { workspaceId: workspace.id, number },
    data: { lastMessageAt: "2026-01-10T10:30:00Z" },
  });
  const found = async (filter: string, timeZone?: string) =>
    numbers(await search(`dugong ${filter}`, timeZone ? { timeZone } : {})).length === 1;
  expect(await found("after:2026-01-10 before:2026-01-11")).toBe(true);
  expect(await found("after:2026-01-11", "Pacific/Kiritimati")).toBe(true);
  expect(await found("before:2026-01-11", "Pacific/Kiritimati")).toBe(false);
  expect(await found("before:2026-01-10", "Pacific/Pago_Pago")).toBe(true);
  expect(await found("after:2026-01-10", "Pacific/Pago_Pago")).toBe(false);
  expect(await found("after:1000-01-01 before:2999-12-31", "Pacific/Pago_Pago")).toBe(true);
  const wrong = await ask<{ error: { issues: { message: string }[] } }>(
    GET,
    "search",
    { q: "dugong", timeZone: "Mars/Olympus" },
    422,
  );
  expect(wrong.error.issues[0]?.message).toBe("Enter a time zone, for example Europe/Berlin.");
});
