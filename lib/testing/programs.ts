import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A published sample as a reader would run it: its files, the commands that build it, and the one that runs it. */
export type Program = {
  /** Commands that must be installed. */
  needs: string[];
  files: Record<string, string>;
  build?: string[][];
  command: string[];
};

const isInstalled = (command: string) =>
  spawnSync(command, [command === "go" ? "version" : "--version"]).status === 0;

/** @returns the programs whose commands are installed. `npm test` names the languages that are missing. */
export function runnable<P extends Pick<Program, "needs">>(programs: P[]): P[] {
  const found = new Map(
    [...new Set(programs.flatMap(({ needs }) => needs))].map((one) => [one, isInstalled(one)]),
  );
  return programs.filter(({ needs }) => needs.every((command) => found.get(command)));
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
