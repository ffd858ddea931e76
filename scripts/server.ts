// The process that serves: our own HTTP server before Next, the worker beside it. Bundled (scripts/build.mjs).
import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { db } from "../lib/db";
import { parseEnv } from "../lib/env-schema";
import type { Env } from "../lib/env-schema";
import { stopBoss } from "../lib/jobs/boss";
import { startWorker } from "../lib/jobs/worker";
import { closeStreams } from "../lib/realtime/hub";

/** Names that only Next itself or we may use between each other. */
const INTERNAL =
  /^(x-middleware-|x-lodge-|x-nonce$|next-resume$|next-action$|x-forwarded-|forwarded$|content-security-policy)/;

/**
 * Who is really asking: the socket's address, or with trusted proxies before us the entry that the first of them
 * wrote. Everything to the left of it is the client's own claim.
 */
export function clientAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trustedHops: number,
): string {
  const socket = request.socket.remoteAddress ?? "unknown";
  const claimed = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const hops = [...claimed.map((entry) => entry.trim()).filter(Boolean), socket];
  return (hops.at(-1 - trustedHops) ?? hops[0] ?? socket).replace(/^::ffff:/, "");
}

/** Drops what a client may not say, and says what we know. */
function writeHeaders(request: IncomingMessage, env: Env, dev: boolean): void {
  const address = clientAddress(request, env.TRUSTED_PROXY_HOPS);
  for (const name of Object.keys(request.headers)) if (INTERNAL.test(name)) delete request.headers[name];
  const url = new URL(env.APP_URL);
  request.headers["x-lodge-address"] = address;
  request.headers["x-forwarded-for"] = address;
  request.headers["x-forwarded-proto"] = url.protocol.slice(0, -1);
  request.headers["x-forwarded-host"] = url.host;
  // Next's development server refuses its own files to a page without an origin: the portal's sandboxed frame.
  if (dev && request.url?.startsWith("/_next")) {
    for (const name of Object.keys(request.headers))
      if (name.startsWith("sec-fetch-")) delete request.headers[name];
    if (request.headers.origin === "null") delete request.headers.origin;
  }
}

export type Running = { close: () => Promise<void> };

/**
 * Starts serving.
 * @returns `close`: streams are ended, requests in hand are answered, jobs in hand finished; under 10 s
 */
export async function startServer({ dir, dev = false }: { dir: string; dev?: boolean }): Promise<Running> {
  const env = parseEnv(process.env);
  const app = next({ dev, dir, hostname: env.HOST, port: env.PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    writeHeaders(request, env, dev);
    void handle(request, response);
  });
  const upgrade = app.getUpgradeHandler();
  if (dev) server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(env.PORT, env.HOST, resolve),
  );
  const stopWorker = env.WORKER === "inline" ? await startWorker() : async () => undefined;
  return {
    close: async () => {
      await Promise.all([closeServer(server), stopWorker()]);
      await stopBoss();
      await app.close();
      await db.$disconnect();
    },
  };
}

/** Takes nothing new, ends the streams, and waits for the rest. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  closeStreams();
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await Promise.race([closed, sleep(7000)]);
  clearInterval(idle);
  server.closeAllConnections();
}
