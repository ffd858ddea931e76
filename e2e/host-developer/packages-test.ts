import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import type { Plugin } from "esbuild";
import { compile as compile5 } from "svelte/compiler";
import { buildWidget, packWidget } from "../../scripts/build-widget.mjs";
import { test as base } from "./host-test";

type Compile4 = (source: string, options: { filename: string }) => { js: { code: string } };
/** Svelte 4's types are declared under the name of version 5. */
const require = createRequire(import.meta.url);
const { compile: compile4 } = require("svelte4/compiler") as { compile: Compile4 };

const MODULES = path.resolve(import.meta.dirname, "../../node_modules");

/** The name a product installs our package under: its own, or an alias that keeps another vendor's imports. */
type Alias = "@lodge/widget" | "@ticketping/chat-widget";

export type Product = {
  /** Bundles a product's files with the packed package as its build would. @returns a script */
  bundle: (files: Record<string, string>, alias: Alias, svelte?: 4 | 5) => Promise<string>;
};

export const test = base.extend<object, { product: Product }>({
  product: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-product-"));
      await buildWidget();
      const archive = packWidget(folder);
      await use({ bundle: (files, alias, svelte = 5) => bundle(folder, archive, { files, alias, svelte }) });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

type Wanted = { files: Record<string, string>; alias: Alias; svelte: 4 | 5 };

async function bundle(folder: string, archive: string, { files, alias, svelte }: Wanted): Promise<string> {
  const project = mkdtempSync(path.join(folder, "product-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(project, name), text);
  install(project, archive, alias, svelte);
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [Object.keys(files)[0] ?? ""],
    outdir: project,
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    conditions: ["svelte", "browser"],
    define: { "process.env.NODE_ENV": '"development"' },
    preserveSymlinks: true,
    nodePaths: [MODULES],
    plugins: [svelteFiles(svelte)],
    logLevel: "silent",
  });
  return outputFiles.find((file) => file.path.endsWith(".js"))?.text ?? "";
}

/** What `npm install NAME@npm:@lodge/widget` does, from the packed file. */
function install(project: string, archive: string, alias: Alias, svelte: 4 | 5): void {
  const modules = path.join(project, "node_modules");
  const target = path.join(modules, alias);
  mkdirSync(path.dirname(target), { recursive: true });
  const { status } = spawnSync("tar", ["-xzf", archive, "-C", project]);
  if (status !== 0) throw new Error("The packed package cannot be unpacked.");
  renameSync(path.join(project, "package"), target);
  symlinkSync(path.join(MODULES, svelte === 4 ? "svelte4" : "svelte"), path.join(modules, "svelte"), "dir");
}

const svelteFiles = (version: 4 | 5): Plugin => ({
  name: "svelte",
  setup: (made) =>
    made.onLoad({ filter: /\.svelte$/ }, async ({ path: filename }) => {
      const source = await readFile(filename, "utf8");
      const { js } =
        version === 5 ? compile5(source, { filename, generate: "client" }) : compile4(source, { filename });
      return { contents: js.code, loader: "js", resolveDir: path.dirname(filename) };
    }),
});
