// Builds Prisma's client, the embed bundles, Next's pages and the server.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildEmbed } from "./build-embed.mjs";
import { ROOT, runtime } from "./lib/install.mjs";

/** Files and folders that a build depends on. */
const SOURCES = [
  ...["app", "components", "embed", "lib", "scripts", "prisma/schema.prisma", "prisma/seed"],
  ...["next.config.js", "proxy.ts", "package-lock.json", "tsconfig.json"],
];

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

function fingerprint(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesIn(path.join(ROOT, place))))
    if (!/\.test\.tsx?$/.test(file)) hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  return hash.digest("hex");
}

const stampOf = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Generates Prisma's client when the schema has changed. Any executable as engine keeps Prisma from downloading one. */
export function generateClient() {
  const stamp = path.join(ROOT, "prisma/client/.schema");
  const now = fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  if (stampOf(stamp) === now) return;
  const result = spawnSync(runtime(), [path.join(ROOT, "node_modules/prisma/build/index.js"), "generate"], {
    cwd: ROOT,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: runtime(),
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}\n${result.stderr}`);
  writeFileSync(stamp, now);
}

/** Bundles the server, the worker and the demo data into modules for plain Node. */
export async function bundleServer(outDir) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: ROOT,
    entryPoints: { server: "scripts/server.ts", worker: "scripts/worker.ts", seed: "prisma/seed/seed.ts" },
    outdir: outDir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    packages: "external",
    alias: { "server-only": path.join(ROOT, "lib/testing/server-only.ts") },
    logLevel: "warning",
  });
}

/** Generates a tsconfig that Next may edit. @returns its path, relative to the root */
export function tsconfigFor(distDir) {
  const file = `.build/tsconfig${distDir}.json`;
  mkdirSync(path.join(ROOT, ".build"), { recursive: true });
  const include = ["../next-env.d.ts", "../**/*.ts", "../**/*.tsx"];
  writeFileSync(
    path.join(ROOT, file),
    JSON.stringify({ extends: "../tsconfig.json", include, exclude: ["../node_modules"] }),
  );
  return file;
}

function buildPages(distDir) {
  const next = path.join(ROOT, "node_modules/next/dist/bin/next");
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(runtime(), [next, "build"], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: "production",
        LODGE_BUILD_DIR: distDir,
        LODGE_TSCONFIG: tsconfigFor(distDir),
        NEXT_TELEMETRY_DISABLED: "1",
      },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`next build failed:\n${Buffer.concat(output).toString()}`)),
    );
  });
}

/**
 * Builds what is out of date.
 * @param {{ distDir?: string, embed?: string, dev?: boolean, say?: (text: string) => void }} options `distDir` and
 *   `embed` name other output folders; with `dev`, Next builds pages on request
 * @returns {Promise<string>} the folder of the bundled server
 */
export async function buildAll({
  distDir = ".next",
  embed = "embed",
  dev = false,
  say = () => undefined,
} = {}) {
  generateClient();
  const bundled = path.join(ROOT, ".build", distDir.replace(/^\./, ""));
  if (dev) {
    await Promise.all([
      buildEmbed({ outDir: path.join(ROOT, "public", embed), watch: true }),
      bundleServer(bundled),
    ]);
    return bundled;
  }
  const stamp = path.join(ROOT, distDir, "lodge-sources");
  const now = fingerprint(SOURCES);
  if (stampOf(stamp) === now && existsSync(path.join(bundled, "server.mjs"))) return bundled;
  say("Building …");
  await buildEmbed({ outDir: path.join(ROOT, "public", embed) });
  await Promise.all([bundleServer(bundled), buildPages(distDir)]);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return bundled;
}
