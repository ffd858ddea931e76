// Bundles what runs in the portal's frame and on host pages into public/embed, and checks the size budgets.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Files with hashed names: their content never changes. `import` marks those that are loaded as modules. */
const HASHED = [
  { name: "portal.js", file: "embed/portal/main.tsx", format: "iife" },
  { name: "portal.css", file: "components/portal/portal.css", format: "iife" },
  { name: "widget.js", file: "embed/sdk/widget.ts", format: "esm" },
];
/** Files with plain names, because host pages contain these names. next.config.js defines their URLs. */
const SCRIPTS = {
  "loader.js": "embed/sdk/main.ts",
  "compat-crisp.js": "embed/compat/crisp.ts",
  "compat-unthread.js": "embed/compat/unthread.ts",
  "compat-tinydub.js": "embed/compat/tinydub.ts",
  "compat-ticketping.js": "embed/compat/ticketping.ts",
};
/** In bytes of gzip. */
const BUDGETS = [
  { what: "portal", most: 30 * 1024, names: ["portal.js", "portal.css"] },
  { what: "embed.js", most: 4 * 1024, names: ["loader.js"] },
  { what: "widget", most: 10 * 1024, names: ["widget.js"] },
  ...["crisp", "unthread", "tinydub", "ticketping"].map((name) => ({
    what: `compat/${name}.js`,
    most: 4 * 1024,
    names: [`compat-${name}.js`],
  })),
];

const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));

/**
 * Builds once, or with `watch` on each change. Then exceeded budgets are only printed.
 * Writes manifest.json, which maps `portal.js`, `portal.css` and `widget.js` to the hashed names.
 * @param {{ outDir?: string, watch?: boolean }} [options]
 * @returns the sizes in bytes of gzip, and `stop` to end watching.
 */
export async function buildEmbed({ outDir = path.join(ROOT, "public/embed"), watch = false } = {}) {
  const esbuild = await import("esbuild");
  const build = async (strict) => finish(outDir, await bundle(esbuild, outDir, watch), strict);
  const result = await build(!watch);
  if (!watch) return { ...result, stop: async () => {} };

  // The scripts contain the widget's hashed name, so everything is rebuilt. It is quick.
  let last = Promise.resolve();
  const again = () => (last = last.then(() => build(false)).catch(() => undefined));
  const context = await esbuild.context({
    ...common(outDir, true),
    entryPoints: [...HASHED.map(({ file }) => file), ...Object.values(SCRIPTS)],
    define: defined(""),
    // No return value: esbuild would interpret it.
    plugins: [
      { name: "again", setup: (made) => made.onEnd(({ errors }) => void (errors.length || again())) },
    ],
  });
  await context.watch();
  return { stop: () => context.dispose() };
}

const common = (outDir, watch) => ({
  absWorkingDir: ROOT,
  outdir: outDir,
  bundle: true,
  target: ["chrome111", "firefox113", "safari16.4"],
  supported: { nesting: false },
  legalComments: "none",
  minify: !watch,
  sourcemap: watch ? "inline" : false,
  metafile: true,
  write: false,
  logLevel: "warning",
});

const defined = (widget) => ({
  LODGE_VERSION: JSON.stringify(version),
  LODGE_WIDGET: JSON.stringify(widget),
});

/** @returns esbuild's output: the hashed files first, then the scripts that contain their names */
async function bundle(esbuild, outDir, watch) {
  const hashed = await Promise.all(
    HASHED.map(({ file, format }) =>
      esbuild.build({ ...common(outDir, watch), entryPoints: [file], entryNames: "[name]-[hash]", format }),
    ),
  );
  const manifest = Object.fromEntries(
    hashed.map(({ metafile }, index) => [HASHED[index].name, nameOf(metafile, HASHED[index].file)]),
  );
  const scripts = await esbuild.build({
    ...common(outDir, watch),
    entryPoints: Object.entries(SCRIPTS).map(([name, file]) => ({ in: file, out: path.parse(name).name })),
    format: "iife",
    define: defined(manifest["widget.js"]),
  });
  const all = [...hashed, scripts];
  return {
    manifest,
    files: all.flatMap(({ outputFiles }) => outputFiles),
    inputs: all.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  };
}

const nameOf = ({ outputs }, file) =>
  path.basename(Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === file)?.[0] ?? "");

/** Writes the files and the manifest, deletes files of earlier builds except the last, and checks the budgets. */
function finish(outDir, { manifest, files, inputs }, strict) {
  if (inputs.some((file) => file.includes("node_modules/zod/")))
    throw new Error("A browser bundle contains zod. Import schemas as types only.");
  const sizes = Object.fromEntries(
    files.map(({ path: file, contents }) => [path.basename(file), gzipSync(contents, { level: 9 }).length]),
  );
  const totals = BUDGETS.map((budget) => check(budget, manifest, sizes));
  console.log(`gzip:\n${totals.map(({ line }) => `  ${line}`).join("\n")}`);
  const over = totals.filter(({ isOver }) => isOver).map(({ line }) => line);
  if (strict && over.length > 0) throw new Error(`Over budget: ${over.join("; ")}`);

  mkdirSync(outDir, { recursive: true });
  const previous = Object.values(readManifest(outDir));
  for (const { path: file, contents } of files) writeFileSync(file, contents);
  // Running servers and open pages may still need the last build's files.
  const wanted = new Set(["manifest.json", ...previous, ...Object.keys(sizes)]);
  for (const file of readdirSync(outDir)) if (!wanted.has(file)) rmSync(path.join(outDir, file));
  writeFileSync(path.join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return { sizes, total: totals[0].total };
}

function check({ what, most, names }, manifest, sizes) {
  const total = names.reduce((sum, name) => sum + sizes[manifest[name] ?? name], 0);
  return { total, isOver: total > most, line: `${what} ${kilobytes(total)} of ${kilobytes(most)}` };
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
