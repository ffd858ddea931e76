// Builds packages/widget, and packs it with --pack: node scripts/build-widget.mjs [--pack folder]
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const PACKAGE = path.join(ROOT, "packages/widget");

/**
 * Builds the package's modules, components and types.
 * @param {{ outDir?: string, types?: boolean }} [options] building without types is much faster
 */
export async function buildWidget({ outDir = path.join(PACKAGE, "dist"), types = true } = {}) {
  rmSync(outDir, { recursive: true, force: true });
  const { build } = await import("esbuild");
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, "package.json"), "utf8"));
  await build({
    absWorkingDir: PACKAGE,
    entryPoints: { core: "src/core.ts", react: "src/react.tsx" },
    outdir: outDir,
    bundle: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    external: ["react", "react/jsx-runtime"],
    target: ["chrome111", "firefox113", "safari16.4"],
    define: { LODGE_VERSION: JSON.stringify(version) },
    // A component with state: server-rendering frameworks need this directive.
    banner: { js: '"use client";' },
    legalComments: "none",
    logLevel: "warning",
  });
  cpSync(path.join(PACKAGE, "src/style.css"), path.join(outDir, "style.css"));
  cpSync(path.join(PACKAGE, "svelte"), path.join(outDir, "svelte"), { recursive: true });
  if (types) declareTypes(outDir);
}

/** Generates the types. Node's resolution needs the file extensions that the sources omit. */
function declareTypes(outDir) {
  const folder = path.join(outDir, "types");
  const compiler = path.join(ROOT, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, "--project", PACKAGE, "--outDir", folder],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The package's types don't compile:\n${stdout}`);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/(from |import\()"(\.[^"]*?)"/g, '$1"$2.js"'));
  }
}

/** @returns the file that `npm pack` creates from the built package */
export function packWidget(folder) {
  mkdirSync(folder, { recursive: true });
  const cli = process.env["npm_execpath"];
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  const words = [...first, "pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: PACKAGE, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm pack failed:\n${stderr}`);
  return path.join(folder, JSON.parse(stdout)[0].filename);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWidget();
  const at = process.argv.indexOf("--pack");
  if (at > 0) console.log(packWidget(path.resolve(process.argv[at + 1] ?? ".")));
}
