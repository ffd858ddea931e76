import { beforeAll, describe, expect, test } from "vitest";
import { can } from "@/lib/workspace/auth/permissions";
import type { RouteContext } from "@/lib/platform/http/define-route";
import { AGENT_ROUTES, OTHER_ROUTES, PORTAL_ROUTES } from "./isolation-table";
import type { Entry } from "./isolation-table";
import { contentsOf, createSide } from "./isolation-world";
import type { Side } from "./isolation-world";
import { ownRequest } from "./requests";

type Handler = (request: Request, context: RouteContext) => Promise<Response>;
type Module = Partial<Record<string, Handler>>;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const modules = import.meta.glob<Module>("/app/api/**/route.ts", { eager: true });
const exported = Object.entries(modules).flatMap(([file, module]) =>
  METHODS.filter((method) => module[method]).map(
    (method) => `${method} ${file.replace(/^\/app|\/route\.ts$/g, "")}`,
  ),
);

let mine: Side;
let theirs: Side;
beforeAll(async () => {
  mine = await createSide(1);
  theirs = await createSide(3);
}, 60_000);

type Ask = { slugOf: Side; idOf: Side; headers: Record<string, string>; body?: unknown };

/** Calls the route's own handler, as Next would. */
async function ask(route: string, entry: Entry, { slugOf, idOf, headers, body }: Ask): Promise<Response> {
  const [method = "", path = ""] = route.split(" ");
  const handler = modules[`/app${path}/route.ts`]?.[method];
  if (!handler) throw new Error(`${route} is in the table and not in app/api`);
  const id = entry.id ? String(idOf.ids[entry.id]) : "";
  const params = {
    workspace: slugOf.workspace.slug,
    number: id,
    id,
    version: id,
    agentId: idOf.ids.agentId,
    other: "1",
  };
  const filled = path.replace(/\[(\w+)\]/g, (_, name: keyof typeof params) => params[name]);
  const address = entry.query ? `${filled}?${entry.query}` : filled;
  const payload = body ?? entry.body?.(idOf);
  const request = ownRequest(address, {
    method,
    headers,
    ...(payload === undefined ? {} : { body: payload }),
  });
  return handler(request, { params: Promise.resolve(params) });
}

/** Asks, and makes sure that nothing of either side changed. */
async function refused(route: string, entry: Entry, how: Ask): Promise<number> {
  const before = [await contentsOf(mine), await contentsOf(theirs)];
  const response = await ask(route, entry, how);
  const text = response.status < 400 ? "" : await response.text();
  await response.body?.cancel().catch(() => undefined);
  expect([await contentsOf(mine), await contentsOf(theirs)], "nothing has changed").toEqual(before);
  expect(text).not.toContain("Nobody else's");
  return response.status;
}

/** Not a skipped test where a route has nothing of the kind: no test at all. */
const when = (applies: unknown) => (name: string, check: () => Promise<void>) => applies && test(name, check);

const isWrite = (route: string) => !route.startsWith("GET");
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test("every route of app/api is in the table", () => {
  const listed = [...Object.keys(AGENT_ROUTES), ...Object.keys(PORTAL_ROUTES), ...OTHER_ROUTES];
  expect([...exported].sort()).toEqual([...listed].sort());
});

describe.each(Object.entries(AGENT_ROUTES))("%s", (route, entry) => {
  test("nobody is 401", async () => {
    expect(await refused(route, entry, { slugOf: mine, idOf: mine, headers: {} })).toBe(401);
  });

  test("a customer's token is 401", async () => {
    expect(await refused(route, entry, { slugOf: mine, idOf: mine, headers: bearer(mine.token) })).toBe(401);
  });

  test("the owner of another workspace finds no such workspace", async () => {
    const headers = { cookie: theirs.cookie.owner };
    expect(await refused(route, entry, { slugOf: mine, idOf: mine, headers })).toBe(404);
  });

  when(entry.id)("a thing of another workspace is not found in one's own", async () => {
    const headers = { cookie: mine.cookie.owner };
    expect(await refused(route, entry, { slugOf: mine, idOf: theirs, headers })).toBe(404);
  });

  when(entry.foreignBody)("a thing of another workspace is refused in a body", async () => {
    const headers = { cookie: mine.cookie.owner };
    for (const body of [entry.foreignBody?.(mine, theirs)].flat())
      expect(await refused(route, entry, { slugOf: mine, idOf: mine, headers, body })).toBe(422);
  });

  when(entry.permission && !can("AGENT", entry.permission))("a lower role is 403", async () => {
    const headers = { cookie: mine.cookie.agent };
    expect(await refused(route, entry, { slugOf: mine, idOf: mine, headers })).toBe(403);
  });

  when(isWrite(route))("another site's page is 403, also one without an origin", async () => {
    for (const site of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "same-origin", origin: "null" },
    ]) {
      const headers = { cookie: mine.cookie.owner, ...site };
      expect(await refused(route, entry, { slugOf: mine, idOf: mine, headers })).toBe(403);
    }
  });
});

describe.each(Object.entries(PORTAL_ROUTES))("%s", (route, entry) => {
  test("nobody is 401, and so is an agent's cookie", async () => {
    for (const headers of [{}, { cookie: mine.cookie.owner }, bearer("x".repeat(43))])
      expect(await refused(route, entry, { slugOf: mine, idOf: mine, headers })).toBe(401);
  });

  when(entry.id)("another customer of the same workspace finds nothing", async () => {
    expect(
      await refused(route, entry, { slugOf: mine, idOf: mine, headers: bearer(mine.stranger.token) }),
    ).toBe(404);
  });

  when(entry.id)("a customer of another workspace finds nothing", async () => {
    expect(await refused(route, entry, { slugOf: theirs, idOf: theirs, headers: bearer(mine.token) })).toBe(
      404,
    );
  });

  when(entry.foreignBody)("a thing of another workspace is refused in a body", async () => {
    const body = entry.foreignBody?.(mine, theirs);
    expect(await refused(route, entry, { slugOf: mine, idOf: mine, headers: bearer(mine.token), body })).toBe(
      422,
    );
  });
});

test("another customer's list and stream hold nothing of mine", async () => {
  const list = await ask(
    "GET /api/portal/tickets",
    {},
    { slugOf: mine, idOf: mine, headers: bearer(mine.stranger.token) },
  );
  expect(await list.json()).toEqual({ items: [], nextCursor: null });
  const entry = { query: "after=0" };
  const stream = await ask("GET /api/portal/events", entry, {
    slugOf: mine,
    idOf: mine,
    headers: bearer(mine.stranger.token),
  });
  const reader = stream.body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  const second = await Promise.race([
    reader?.read(),
    new Promise((resolve) => setTimeout(() => resolve(null), 400)),
  ]);
  await reader?.cancel();
  expect(first).toContain("hello");
  expect(second, "no event of somebody else's ticket").toBeNull();
});

test("the same calls, made by those who may, succeed: the matrix does not pass for another reason", async () => {
  const own = await ask(
    "GET /api/portal/tickets/[number]",
    { id: "number" },
    { slugOf: mine, idOf: mine, headers: bearer(mine.token) },
  );
  expect(own.status).toBe(200);
  const headers = { cookie: mine.cookie.owner };
  for (const [route, entry] of Object.entries(AGENT_ROUTES).filter(([name]) => name.startsWith("GET"))) {
    const response = await ask(route, entry, { slugOf: mine, idOf: mine, headers });
    expect(response.status, route).toBe(200);
    await response.body?.cancel();
  }
});
