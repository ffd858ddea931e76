// Bundles what runs in the portal's frame into public/embed, with hashed names, and holds it to its budget.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
/** Bytes of gzip, JavaScript and CSS of the portal together. */
const BUDGET = 30 * 1024;
const ENTRIES = { "portal.js": "embed/portal/main.tsx", "portal.css": "components/portal/portal.css" };

/**
 * Builds once, or again at each change with `watch` (then the budget is only reported).
 * Writes manifest.json, which maps `portal.js` and `portal.css` to the hashed names.
 * @param {{ outDir?: string, watch?: boolean }} [options]
 * @returns the sizes in bytes of gzip, and `stop` to end watching.
 */
export async function buildEmbed({ outDir = path.join(ROOT, "public/embed"), watch = false } = {}) {
  const esbuild = await import("esbuild");
  const options = { ...esbuildOptions(outDir), minify: !watch, sourcemap: watch ? "inline" : false };
  if (!watch) return { ...finish(outDir, await esbuild.build(options), true), stop: async () => {} };

  const plugin = {
    name: "manifest",
    setup: (build) =>
      build.onEnd((result) => {
        if (result.errors.length === 0) finish(outDir, result, false);
      }),
  };
  const context = await esbuild.context({ ...options, plugins: [plugin] });
  await context.rebuild();
  await context.watch();
  return { stop: () => context.dispose() };
}

function esbuildOptions(outDir) {
  return {
    absWorkingDir: ROOT,
    entryPoints: Object.values(ENTRIES),
    outdir: outDir,
    entryNames: "[name]-[hash]",
    bundle: true,
    format: "iife",
    target: ["chrome111", "firefox113", "safari16.4"],
    supported: { nesting: false },
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
  };
}

/** Writes the files and the manifest, drops what neither this nor the last build needs, and checks the budget. */
function finish(outDir, { outputFiles, metafile }, strict) {
  const manifest = {};
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    const name = Object.keys(ENTRIES).find((key) => ENTRIES[key] === entryPoint);
    if (name) manifest[name] = path.basename(file);
  }
  const inputs = Object.keys(metafile.inputs);
  if (inputs.some((file) => file.includes("node_modules/zod/")))
    throw new Error("zod got into the portal's bundle");

  const sizes = Object.fromEntries(
    outputFiles.map(({ path: file, contents }) => [
      path.basename(file),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const lines = Object.entries(sizes).map(([name, size]) => `  ${name}  ${kilobytes(size)}`);
  console.log(`portal, gzip:\n${lines.join("\n")}\n  together ${kilobytes(total)} of ${kilobytes(BUDGET)}`);
  if (strict && total > BUDGET) throw new Error(`The portal is over its budget of ${kilobytes(BUDGET)}.`);

  mkdirSync(outDir, { recursive: true });
  const previous = Object.values(readManifest(outDir));
  for (const { path: file, contents } of outputFiles) writeFileSync(file, contents);
  // A server that still runs, and pages that are loading, may want the last build's files.
  const wanted = new Set(["manifest.json", ...previous, ...Object.keys(sizes)]);
  for (const file of readdirSync(outDir)) if (!wanted.has(file)) rmSync(path.join(outDir, file));
  writeFileSync(path.join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return { sizes, total };
}

function readManifest(outDir) {
  try {
    return JSON.parse(readFileSync(path.join(outDir, "manifest.json"), "utf8"));
  } catch {
    return {};
  }
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildEmbed({ watch: process.argv.includes("--watch") });
}
