import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A program as its reader would run it: files, the commands that build it, and the one that runs it. */
export type Program = {
  language: string;
  /** Commands that must be on the machine. */
  needs: string[];
  files: Record<string, string>;
  build?: string[][];
  command: string[];
};

const isInstalled = (command: string) =>
  spawnSync(command, [command === "go" ? "version" : "--version"]).status === 0;

/** The languages that must be there; without them a program of that language is just not run. */
const required = (process.env["LODGE_SAMPLES"] ?? "node").split(" ");

/**
 * @returns those that this machine can run; says which it cannot
 * @throws Error when one of them is in a language that must be there
 */
export function runnable<P extends Pick<Program, "language" | "needs">>(programs: P[]): P[] {
  const found = new Map(
    [...new Set(programs.flatMap(({ needs }) => needs))].map((one) => [one, isInstalled(one)]),
  );
  const [here, missing] = [true, false].map((wanted) =>
    programs.filter(({ needs }) => needs.every((command) => found.get(command)) === wanted),
  );
  const languages = [...new Set((missing ?? []).map(({ language }) => language))];
  const lacking = languages.filter((language) => required.includes(language));
  if (lacking.length > 0)
    throw new Error(`LODGE_SAMPLES names ${lacking.join(", ")}, which cannot be run here.`);
  if (languages.length > 0)
    process.stderr.write(`Not run, because it is not installed: ${languages.join(", ")}\n`);
  return here ?? [];
}

/** Writes a program's files into a folder of its own and builds it. @returns the folder */
export function prepare({ files, build = [] }: Program): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-program-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  for (const [command = "", ...words] of build) execFileSync(command, words, { cwd: folder });
  return folder;
}

/** @returns what it writes to standard output */
export function run(folder: string, { command: [command = "", ...words] }: Program, given: Given): string {
  return execFileSync(command, [...words, ...(given.words ?? [])], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PYTHONUTF8: "1", ...given.env },
  });
}

type Given = { words?: string[]; env?: Record<string, string> };
