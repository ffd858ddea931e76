import { expect } from "vitest";
import { GET as portalPage } from "@/app/portal/[workspaceId]/route";
import { GET as rows } from "@/app/api/workspaces/[workspace]/reports/rows/route";
import { createApiKey } from "@/lib/identity/api-keys/manage-api-keys";
import { db } from "@/lib/platform/db";
import type { RouteContext } from "@/lib/platform/http/define-route";
import { signEmail } from "@/lib/identity/signatures/signatures";
import { readUntil } from "./event-reader";
import { PORTAL_ROUTES } from "./isolation-table";
import type { Entry } from "./isolation-table";
import type { Side } from "./isolation-world";
import { ownRequest } from "./requests";
import { eventsOf } from "./tickets";
import { mailsOf } from "@/lib/testing/mails";

export type Handler = (request: Request, context: RouteContext) => Promise<Response>;
type Module = Partial<Record<string, Handler>>;

const modules = import.meta.glob<Module>(["/app/api/portal/**/route.ts", "/app/api/v1/**/route.ts"], {
  eager: true,
});
const HOST = "https://app.example.com";

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
export async function answersOfPortal(side: Side): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [route, entry] of Object.entries(PORTAL_ROUTES))
    if (!route.endsWith("/events") && route !== "DELETE /api/portal/sessions")
      answers[route] = await askPortal(side, route, entry);
  return answers;
}

export async function pageOf(side: Side): Promise<string> {
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

export async function streamOf(side: Side): Promise<string> {
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

export async function answersOfApi(side: Side): Promise<string> {
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

/** The mails to everybody who is not of the team, as they were written. */
export async function mailsToCustomers({ workspace: { id: workspaceId } }: Side): Promise<string> {
  const staff = await db.user.findMany({ where: { agents: { some: { workspaceId } } } });
  const recipient = { notIn: staff.map(({ email }) => email) };
  const mails = await mailsOf({ workspaceId, recipient });
  expect(mails.length).toBeGreaterThan(1);
  return JSON.stringify(mails);
}

/** What the team takes out of Lodge, for others to read. */
export async function exportsOf({ workspace: { slug }, cookie }: Side): Promise<string> {
  const day = (away: number) => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10);
  const files = ["tickets", "ratings"].map(async (kind) => {
    const address = `/api/workspaces/${slug}/reports/rows?kind=${kind}&from=${day(-1)}&to=${day(1)}`;
    const request = ownRequest(address, { headers: { cookie: cookie.agent } });
    const response = await rows(request, { params: Promise.resolve({ workspace: slug }) });
    expect(response.status).toBe(200);
    return response.text();
  });
  return (await Promise.all(files)).join("\n");
}

/** Everything about a ticket that a customer or an outside reader can get, by the way they get it. */
export async function allThatReaches(side: Side, number: number): Promise<Record<string, string>> {
  const asked = { ...side, ids: { ...side.ids, number } };
  return {
    ...(await answersOfPortal(asked)),
    page: await pageOf(asked),
    stream: await streamOf(asked),
    api: await answersOfApi(asked),
    mails: await mailsToCustomers(asked),
    exports: await exportsOf(asked),
  };
}
