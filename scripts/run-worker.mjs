// `npm run worker`: background work in a separate process, for servers with WORKER=off.
import path from "node:path";
import { parseEnv } from "../lib/platform/env-schema.ts";
import { bundleServer, generateClient } from "./build.mjs";
import { ROOT } from "./lib/install.mjs";

try {
  parseEnv(process.env);
  generateClient();
  const folder = path.join(ROOT, ".build/worker");
  await bundleServer(folder);
  await import(path.join(folder, "worker.mjs"));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
