import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A small project that breaks each rule. */
const PROJECT = {
  "tsconfig.json": `{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@/*": ["./*"] } } }`,
  "lib/platform/db.ts": `export const db = {};`,
  "lib/tickets/notes/add-note.ts": `export const addNote = 1;`,
  "lib/tickets/messages/read.ts": `import { addNote } from "@/lib/tickets/notes/add-note"; export const read = addNote;`,
  "lib/tickets/model/schemas.ts": `export const schema = 1; export type Ticket = { id: string };`,
  "lib/tickets/a.ts": `import { b } from "./b"; export const a = () => b;`,
  "lib/tickets/b.ts": `import { a } from "./a"; import { page } from "@/app/page"; export const b = () => [a, page];`,
  "app/page.ts": `import { db } from "@/lib/platform/db"; export const page = db;`,
  "app/api/portal/route.ts": `import { read } from "@/lib/tickets/messages/read"; export const GET = read;`,
  "components/list.tsx": `import { db } from "@/lib/platform/db"; export const list = db;`,
  "components/portal/row.tsx": `import { schema } from "@/lib/tickets/model/schemas"; export const row = schema;`,
  "components/portal/fine.tsx": `import type { Ticket } from "@/lib/tickets/model/schemas"; export type Row = Ticket;`,
  "lib/platform/log.ts": `import { addNote } from "@/lib/tickets/notes/add-note"; export const log = addNote;`,
  "components/inbox/row.tsx": `import { pane } from "../ticket/pane"; export const row = pane;`,
  "components/inbox/keys.tsx": `export const keys = 1;`,
  "components/ticket/pane.tsx": `import { keys } from "../inbox/keys"; export const pane = keys;`,
  ...Object.fromEntries(
    Array.from({ length: 41 }, (_, index) => [
      `components/ui/part-${index}.tsx`,
      `export const part = ${index};`,
    ]),
  ),
  "embed/main.ts": `import { nothing } from "./nowhere"; export const main = nothing;`,
};

const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-dependencies-"));
let output = "";

beforeAll(() => {
  for (const [file, text] of Object.entries(PROJECT)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const check = path.join(import.meta.dirname, "dependencies.mjs");
  output = spawnSync(process.execPath, [check], { cwd: folder, encoding: "utf8" }).stdout;
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  "portal-not-notes: app/api/portal/route.ts -> lib/tickets/notes/add-note.ts",
  "layer-platform: lib/platform/log.ts -> lib/tickets/notes/add-note.ts",
  "lib-not-up: lib/tickets/b.ts -> app/page.ts",
  "app-not-db: app/page.ts -> lib/platform/db.ts",
  "components-not-server: components/list.tsx -> lib/platform/db.ts",
  "browser-reaches-no-server: components/list.tsx -> lib/platform/db.ts",
  "portal-browser-schemas-as-types: components/portal/row.tsx -> lib/tickets/model/schemas.ts",
  "resolvable: embed/main.ts -> ./nowhere",
])("finds %s", (violation) => {
  expect(output).toContain(violation);
});

test("finds folders that import each other, although no two files do", () =>
  expect(output).toMatch(/folders in a circle: .*components\/(inbox|ticket), components\/(inbox|ticket)/));

test("finds a crowded folder", () => expect(output).toContain("components/ui holds 41 files"));

test("finds a fragment", () =>
  expect(output).toContain("components/inbox/keys.tsx has 25 lines or fewer and one importer"));

test("finds modules that need each other", () => expect(output).toMatch(/no-cycles: lib\/tickets\/[ab]\.ts/));

test("allows type imports", () => expect(output).not.toContain("fine.tsx"));

test("fails when it saw few modules", () => expect(output).toContain("modules were cruised"));
