import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { RULES } from "./direction-rules.mjs";

const FOLDERS = ["app", "components", "lib", "embed", "proxy.ts", "instrumentation.ts"].filter((name) =>
  existsSync(name),
);

/**
 * A resolver that does not understand the sources sees no modules and finds nothing wrong. So the cruise
 * must have seen every source file there is, and this many at the least.
 */
const FEWEST_MODULES = 250;

function sourceFiles() {
  return FOLDERS.flatMap((folder) =>
    /\.ts$/.test(folder)
      ? [folder]
      : readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
          .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/")),
  );
}

async function cruiseFolders() {
  const options = {
    ruleSet: RULES,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^prisma/client/" },
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
  const steps = way.length > 0 ? `\n      by way of ${way.join(" -> ")}` : "";
  return `  ${violation.rule.name}: ${violation.from} -> ${violation.to}${steps}`;
}

const { modules, summary } = await cruiseFolders();
const seen = new Set(modules.map((module) => module.source));
const unseen = sourceFiles().filter((file) => !seen.has(file));
const own = [...seen].filter((source) => FOLDERS.some((folder) => source.startsWith(folder)));
const imports = modules.reduce((sum, module) => sum + module.dependencies.length, 0);

const problems = summary.violations.map(describe);
if (own.length < FEWEST_MODULES) problems.push(`  only ${own.length} modules were cruised`);
if (unseen.length > 0) problems.push(`  not cruised: ${unseen.join(", ")}`);
if (imports < own.length) problems.push(`  only ${imports} imports were seen in ${own.length} modules`);

const total = `${own.length} modules, ${imports} imports, ${problems.length} problems`;
process.stdout.write([...problems, total].join("\n") + "\n");
process.exitCode = problems.length > 0 ? 1 : 0;
