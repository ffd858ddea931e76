import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { RULES } from "./dependency-rules.mjs";
import { layoutProblems } from "./layout.mjs";
import { SMALL_FILES } from "./small-files.mjs";

const FOLDERS = [
  ...["app", "components", "lib", "embed", "e2e", "scripts", "prisma/seed", "bench", "packages"],
  ...["proxy.ts", "instrumentation.ts"],
].filter((name) => existsSync(name));
const SOURCE = /\.(tsx?|mjs|jsx?)$/;
const IGNORED = /(^|\/)(node_modules|dist)\//;

/**
 * A resolver that does not understand the sources sees no modules and finds no problem. So the cruise must have
 * seen every source file, and at least this many.
 */
const FEWEST_MODULES = 250;

function sourceFiles() {
  return FOLDERS.flatMap((folder) =>
    SOURCE.test(folder)
      ? [folder]
      : readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
          .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/")),
  ).filter((file) => !IGNORED.test(file));
}

async function cruiseFolders() {
  const options = {
    ruleSet: RULES,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^prisma/client/" },
    exclude: { path: "^packages/[^/]+/dist/" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  };
  const { output } = await cruise(FOLDERS, options, undefined, {
    tsConfig: extractTsConfig("tsconfig.json"),
  });
  return output;
}

function describe(violation) {
  const way = (violation.via ?? violation.cycle ?? []).map((step) => step.name ?? step);
  const steps = way.length > 0 ? `\n      through ${way.join(" -> ")}` : "";
  return `  ${violation.rule.name}: ${violation.from} -> ${violation.to}${steps}`;
}

const { modules, summary } = await cruiseFolders();
const own = modules.filter(({ source }) => FOLDERS.some((folder) => source.startsWith(folder)));
const seen = new Set(own.map(({ source }) => source));
const unseen = sourceFiles().filter((file) => !seen.has(file));
const imports = modules.reduce((sum, module) => sum + module.dependencies.length, 0);

const problems = [...summary.violations.map(describe), ...layoutProblems(own, SMALL_FILES)];
if (own.length < FEWEST_MODULES) problems.push(`  only ${own.length} modules were cruised`);
if (unseen.length > 0) problems.push(`  not cruised: ${unseen.join(", ")}`);
if (imports < own.length) problems.push(`  only ${imports} imports were seen in ${own.length} modules`);

const total = `${own.length} modules, ${imports} imports, ${problems.length} problems`;
process.stdout.write([...problems, total].join("\n") + "\n");
process.exitCode = problems.length > 0 ? 1 : 0;
