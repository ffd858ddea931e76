import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { findCustomer, readDemo, type Demo } from "./demo.ts";
import { reactBundle } from "../react/bundle.ts";
import { embedsOf } from "./embeds.ts";
import { ICON_FILE } from "./icons.ts";
import type { Visit } from "./layout.ts";
import { billing, overview, reports } from "./pages.ts";
import { scriptsOf } from "./scripts.ts";
import { notFound, notReady, signIn } from "./sign-in.ts";
import { ENDED_SESSION, readSession, sessionCookie, signToken } from "./signing.ts";
import { frame, scripted, support } from "./support.ts";

type Reply = { status: number; body: string; type?: string; location?: string; cookie?: string };

const PAGES = new Map<string, (visit: Visit) => string>([
  ["/", overview],
  ["/reports", reports],
  ["/billing", billing],
]);

const FILES = new Map([
  [
    "/style.css",
    { type: "text/css", body: () => readFileSync(new URL("style.css", import.meta.url), "utf8") },
  ],
  ["/icon.svg", { type: "image/svg+xml", body: () => ICON_FILE }],
]);

const found = (body: string): Reply => ({ status: 200, body });
const redirect = (location: string, cookie?: string): Reply => ({
  status: 303,
  body: "",
  location,
  ...(cookie && { cookie }),
});

/** Only a path of this site: `//elsewhere` and `/\elsewhere` would leave it. */
const safePath = (next: string | null) => (next && /^\/(?![/\\])/.test(next) ? next : "/");

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) throw new Error("The form is too large.");
  }
  return new URLSearchParams(text);
}

async function post(request: IncomingMessage, demo: Demo, path: string): Promise<Reply> {
  if (path === "/sign-out") return redirect("/sign-in", ENDED_SESSION);
  const form = await readForm(request);
  const customer = findCustomer(demo, form.get("email"));
  if (path !== "/sign-in" || !customer) return { status: 404, body: notFound() };
  return redirect(safePath(form.get("next")), sessionCookie(demo, customer.email));
}

function signedIn(visit: Visit): Reply {
  const show = PAGES.get(visit.url.pathname);
  if (show) return found(show(visit));
  const isHere = ({ path }: { path: string }) => path === visit.url.pathname;
  const embed = embedsOf(visit.demo).find(isHere);
  if (embed) return found(support(visit, embed));
  const script = scriptsOf(visit.demo).find(isHere);
  return script ? found(scripted(visit, script)) : { status: 404, body: notFound() };
}

/** What this product's own pages fetch: a token for who is signed in here, and for nobody else. */
function token(request: IncomingMessage, demo: Demo): Reply {
  const customer = findCustomer(demo, readSession(demo, request.headers.cookie));
  if (!customer || !demo.jwt) return { status: 401, type: "application/json", body: "{}" };
  const body = JSON.stringify({ jwt: signToken(demo.jwt, customer) });
  return { status: 200, type: "application/json", body };
}

function get(request: IncomingMessage, demo: Demo, url: URL): Reply {
  if (url.pathname === "/sign-in") return found(signIn(demo, safePath(url.searchParams.get("next"))));
  if (url.pathname === "/api/ticketping/chat-jwt") return token(request, demo);
  if (url.pathname === "/frame") {
    const body = frame(demo, url.searchParams);
    return body ? found(body) : { status: 404, body: notFound() };
  }
  const chosen = findCustomer(demo, url.searchParams.get("as"));
  const customer = chosen ?? findCustomer(demo, readSession(demo, request.headers.cookie));
  if (!customer) return redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  const reply = signedIn({ demo, customer, url });
  return chosen ? { ...reply, cookie: sessionCookie(demo, chosen.email) } : reply;
}

async function answer(request: IncomingMessage, demoFile: string): Promise<Reply> {
  const url = new URL(request.url ?? "/", "http://host");
  const file = FILES.get(url.pathname);
  if (file) return { status: 200, type: file.type, body: file.body() };
  if (url.pathname === "/react.js")
    return { status: 200, type: "text/javascript", body: await reactBundle() };
  const demo = readDemo(demoFile);
  if (!demo) return { status: 503, body: notReady() };
  return request.method === "POST" ? post(request, demo, url.pathname) : get(request, demo, url);
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    "Content-Type": `${reply.type ?? "text/html"}; charset=utf-8`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...(reply.location && { Location: reply.location }),
    ...(reply.cookie && { "Set-Cookie": reply.cookie }),
  });
  response.end(reply.body);
}

export type Dashboard = { url: string; close: () => Promise<void> };

/**
 * Starts the demo host site: a small product whose Support page embeds Lodge, as any product would. It shares
 * nothing with Lodge but the values in `demoFile`, which it reads again at each request.
 */
export async function startDashboard(options: {
  port: number;
  hostname: string;
  demoFile: string;
}): Promise<Dashboard> {
  const server = createServer((request, response) => {
    answer(request, options.demoFile).then(
      (reply) => send(response, reply),
      () => send(response, { status: 400, body: notFound() }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.hostname, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.hostname}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
