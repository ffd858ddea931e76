/** How the folders are laid out (docs/architecture.md, "Project layout"), as checks on what was cruised. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const MOST_FILES = 40;
const MOST_LAYERS = 10;
/** A file of so few lines with one importer belongs into it. */
const SMALL = 25;

const isTest = (file) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith("lib/testing/");
const folderOf = (file) => path.posix.dirname(file);

/** Imports by value between the project's own files: what runs when a module is loaded. */
function valueImports(modules) {
  const own = new Set(modules.map(({ source }) => source));
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved, dependencyTypes }) => own.has(resolved) && !dependencyTypes.includes("type-only"))
      .map(({ resolved }) => ({ from: source, to: resolved })),
  );
}

/** Strongly connected folders (Tarjan). @returns the groups with more than one folder */
function circles(edges) {
  const next = Map.groupBy(edges, ({ from }) => folderOf(from));
  const [index, low, stack, found] = [new Map(), new Map(), [], []];
  const visit = (folder) => {
    index.set(folder, index.size);
    low.set(folder, index.get(folder));
    stack.push(folder);
    for (const { to } of next.get(folder) ?? []) {
      const other = folderOf(to);
      if (!index.has(other)) visit(other);
      if (stack.includes(other)) low.set(folder, Math.min(low.get(folder), low.get(other)));
    }
    if (low.get(folder) !== index.get(folder)) return;
    const group = stack.splice(stack.indexOf(folder));
    if (group.length > 1) found.push(group);
  };
  for (const folder of next.keys()) if (!index.has(folder)) visit(folder);
  return found;
}

function folderCircles(modules) {
  const edges = valueImports(modules).filter(
    ({ from, to }) => !isTest(from) && !isTest(to) && folderOf(from) !== folderOf(to),
  );
  return circles(edges).map((group) => {
    const inside = edges.filter(({ from, to }) => [from, to].every((file) => group.includes(folderOf(file))));
    const lines = inside.map(({ from, to }) => `      ${from} -> ${to}`);
    return [`  folders in a circle: ${group.join(", ")}`, ...lines].join("\n");
  });
}

function crowdedFolders(modules) {
  const files = modules.map(({ source }) => source).filter((file) => !isTest(file));
  return [...Map.groupBy(files, folderOf)]
    .filter(([folder, { length }]) => length > MOST_FILES && folder !== "lib/testing")
    .map(([folder, { length }]) => `  ${folder} holds ${length} files, at most ${MOST_FILES} are allowed`);
}

function manyLayers() {
  const { length } = readdirSync("lib");
  return length > MOST_LAYERS ? [`  lib has ${length} entries, at most ${MOST_LAYERS} are allowed`] : [];
}

const lineCount = (file) => readFileSync(file, "utf8").trimEnd().split("\n").length;

/** @param {Record<string, string>} allowed files that may be small, each with the reason */
function fragments(modules, allowed) {
  const importers = Map.groupBy(
    modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ source, resolved })).filter(() => !isTest(source)),
    ),
    ({ resolved }) => resolved,
  );
  const small = modules
    .map(({ source }) => source)
    .filter((file) => !isTest(file) && !file.startsWith("app/") && /\.(tsx?|jsx?|mjs)$/.test(file))
    .filter((file) => new Set(importers.get(file)?.map(({ source }) => source)).size === 1)
    .filter((file) => lineCount(file) <= SMALL);
  const unlisted = small.filter((file) => !(file in allowed));
  const stale = Object.keys(allowed).filter((file) => !small.includes(file));
  return [
    ...unlisted.map(
      (file) =>
        `  ${file} has ${SMALL} lines or fewer and one importer: join it to ${importers.get(file)[0].source}`,
    ),
    ...stale.map((file) => `  ${file} needs no exception in small-files.mjs any more`),
  ];
}

/**
 * @param modules of dependency-cruiser
 * @param allowed the small files that may stay apart, with the reason
 * @returns a line for each problem
 */
export const layoutProblems = (modules, allowed) => [
  ...folderCircles(modules),
  ...crowdedFolders(modules),
  ...manyLayers(),
  ...fragments(modules, allowed),
];
