import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A small house in which every wall has a hole. */
const HOUSE = {
  "tsconfig.json": `{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@/*": ["./*"] } } }`,
  "lib/db.ts": `export const db = {};`,
  "lib/notes/add-note.ts": `export const addNote = 1;`,
  "lib/messages/read.ts": `import { addNote } from "@/lib/notes/add-note"; export const read = addNote;`,
  "lib/tickets/schemas.ts": `export const schema = 1; export type Ticket = { id: string };`,
  "lib/tickets/a.ts": `import { b } from "./b"; export const a = () => b;`,
  "lib/tickets/b.ts": `import { a } from "./a"; import { page } from "@/app/page"; export const b = () => [a, page];`,
  "app/page.ts": `import { db } from "@/lib/db"; export const page = db;`,
  "app/api/portal/route.ts": `import { read } from "@/lib/messages/read"; export const GET = read;`,
  "components/list.tsx": `import { db } from "@/lib/db"; export const list = db;`,
  "components/portal/row.tsx": `import { schema } from "@/lib/tickets/schemas"; export const row = schema;`,
  "components/portal/fine.tsx": `import type { Ticket } from "@/lib/tickets/schemas"; export type Row = Ticket;`,
  "embed/main.ts": `import { nothing } from "./nowhere"; export const main = nothing;`,
};

const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-directions-"));
let output = "";

beforeAll(() => {
  for (const [file, text] of Object.entries(HOUSE)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const check = path.join(import.meta.dirname, "directions.mjs");
  output = spawnSync(process.execPath, [check], { cwd: folder, encoding: "utf8" }).stdout;
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  "portal-not-notes: app/api/portal/route.ts -> lib/notes/add-note.ts",
  "domain-order-messages: lib/messages/read.ts -> lib/notes/add-note.ts",
  "lib-not-up: lib/tickets/b.ts -> app/page.ts",
  "app-not-db: app/page.ts -> lib/db.ts",
  "components-not-server: components/list.tsx -> lib/db.ts",
  "browser-reaches-no-server: components/list.tsx -> lib/db.ts",
  "portal-browser-schemas-as-types: components/portal/row.tsx -> lib/tickets/schemas.ts",
  "resolvable: embed/main.ts -> ./nowhere",
])("finds %s", (violation) => {
  expect(output).toContain(violation);
});

test("finds modules that need each other", () => expect(output).toMatch(/no-cycles: lib\/tickets\/[ab]\.ts/));

test("lets types through", () => expect(output).not.toContain("fine.tsx"));

test("does not trust a look at few modules", () => expect(output).toContain("modules were cruised"));
