import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const FOLDER = import.meta.dirname;
const PACKAGE = path.resolve(FOLDER, "../../../packages/widget/src/react.tsx");

let built: Promise<string> | undefined;

/** @returns the product's page in React as a script, built when it is first asked for. */
export function reactBundle(): Promise<string> {
  built ??= build({
    entryPoints: [path.join(FOLDER, "main.jsx")],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    alias: { "@lodge/widget/react": PACKAGE },
    define: { "process.env.NODE_ENV": '"production"', LODGE_VERSION: '"demo"' },
    logLevel: "silent",
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return built;
}

export const reactSource = () => readFileSync(path.join(FOLDER, "support.jsx"), "utf8").trim();
