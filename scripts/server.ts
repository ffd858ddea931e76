// The server process: an HTTP server in front of Next, and the worker. Bundled by scripts/build.mjs.
import { createServer } from "node:http";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { db } from "@/lib/platform/db";
import { parseEnv } from "@/lib/platform/env-schema";
import { stopBoss } from "@/lib/platform/jobs/boss";
import { startWorker } from "@/lib/worker/worker";
import { closeStreams } from "@/lib/platform/realtime/hub";
import { admitFrame, writeHeaders } from "./lib/request-headers";

export type Running = { close: () => Promise<void> };

/**
 * Starts the server.
 * @returns `close`: ends streams and waits for open requests and running jobs, for less than 10 s
 */
export async function startServer({ dir, dev = false }: { dir: string; dev?: boolean }): Promise<Running> {
  const env = parseEnv(process.env);
  const app = next({ dev, dir, hostname: env.HOST, port: env.PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    writeHeaders(request, { appUrl: env.APP_URL, hops: env.TRUSTED_PROXY_HOPS });
    if (dev) admitFrame(request);
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

/** Stops accepting connections, ends streams, and waits for open requests. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  closeStreams();
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await Promise.race([closed, sleep(6000)]);
  clearInterval(idle);
  server.closeAllConnections();
}
