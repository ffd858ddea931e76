// Tests in Firefox and WebKit, which the browser tests do not use: the portal in every published sandbox, and the
// scripts that hosts embed.
//   node e2e/engines/smoke.ts --demo .data/demo.json [--host http://127.0.0.1:3001] [--engine firefox|webkit]…
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SANDBOXES } from "../hosts/dashboard/embeds.ts";
import { embeddingChecks, type Check, type Demo } from "./embedding.ts";
import { until, type Engine } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  firefox: startFirefox,
  webkit: startWebKit,
};

/** A customer opens a ticket from the list, replies, and still sees the reply after a reload. */
async function reply(engine: Engine, url: string, text: string): Promise<void> {
  const sent = async () => {
    const messages = await engine.texts(".lodge-message-customer:not([data-state]) .lodge-message-body");
    return messages.includes(text);
  };
  await engine.visit(url);
  await engine.enter();
  await until("the list of tickets", async () => (await engine.texts(".lodge-ticket-subject")).length > 0);
  await engine.click(".lodge-ticket button");
  await until("the thread", async () => (await engine.texts(".lodge-message-body")).length > 0);
  await engine.type(".lodge-composer textarea", text);
  await engine.click(".lodge-composer button[type=submit]");
  await until("the reply in the thread", sent);

  await engine.visit(url);
  await engine.enter();
  await engine.click(".lodge-ticket button");
  await until("the reply after a reload", sent);
}

const wording = (error: unknown) => (error instanceof Error ? error.message : String(error));

function report(engine: string, check: string, problem: string | null): boolean {
  const line = `${problem ? "FAIL" : "ok  "} ${engine}: ${check}`;
  process.stdout.write(problem ? `${line}\n     ${problem}\n` : `${line}\n`);
  return problem === null;
}

/** @returns for each check whether it passed */
async function smoke(name: string, start: () => Promise<Engine>, checks: Check[]) {
  const engine = await start().catch(wording);
  if (typeof engine === "string") return checks.map((check) => report(name, check.name, engine));
  const results: boolean[] = [];
  for (const { name: check, run } of checks)
    results.push(report(engine.name, check, await run(engine).then(() => null, wording)));
  await engine.close();
  return results;
}

const { values } = parseArgs({
  options: {
    demo: { type: "string", default: ".data/demo.json" },
    host: { type: "string" },
    engine: { type: "string", multiple: true, default: Object.keys(ENGINES) },
  },
});
const demo = JSON.parse(readFileSync(values.demo, "utf8")) as Demo;
const address = (sandbox: string) => {
  const query = new URLSearchParams({ sandbox, as: demo.customers[0]?.email ?? "" });
  return `${values.host ?? demo.hostUrl}/frame?${query}`;
};

const replies = SANDBOXES.map((sandbox): Check => ({
  name: `a reply in sandbox "${sandbox}"`,
  run: (engine) => reply(engine, address(sandbox), `Reply from ${engine.name} at ${Date.now()}`),
}));
const embedding = await embeddingChecks(demo);

const results: boolean[] = [];
for (const name of values.engine) {
  const start = ENGINES[name];
  if (!start) throw new Error(`There is no engine "${name}": ${Object.keys(ENGINES).join(", ")}.`);
  results.push(...(await smoke(name, start, [...replies, ...embedding.checks])));
}
await embedding.close();
const failed = results.filter((passed) => !passed).length;
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
