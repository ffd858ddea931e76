import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../lib/free-port.mjs";
import { run } from "./instance.mjs";

const SECRET = "0123456789abcdef0123456789abcdef";
const DATABASE = "postgresql://lodge:secret-password@127.0.0.1:1/lodge";
let folder: string;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "lodge-settings-"));
  port = await freePort();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts with wrong settings. @returns how it ended and what it said */
async function refusal(settings: Record<string, string>) {
  const { ended, log } = run(folder, { PORT: String(port), DEMO: "0", ...settings });
  return { code: await ended, said: log() };
}

const PUBLIC = { APP_URL: "https://support.example.com", APP_SECRET: SECRET, DATABASE_URL: DATABASE };

test.concurrent.each<[string, Record<string, string>, RegExp]>([
  ["a port that is none", { PORT: "http" }, /^ {2}- PORT must be a port number, for example 3000$/m],
  [
    "a short secret",
    { APP_SECRET: "short" },
    /^ {2}- APP_SECRET must have at least 32 characters, .*openssl rand/m,
  ],
  [
    "no secret in public",
    { APP_URL: "https://support.example.com", DATABASE_URL: DATABASE },
    /^ {2}- APP_SECRET is not set\./m,
  ],
  [
    "an address that is none",
    { APP_URL: "support.example.com" },
    /^ {2}- APP_URL must be a URL such as https/m,
  ],
  [
    "no encryption in public",
    { ...PUBLIC, APP_URL: "http://support.example.com" },
    /^ {2}- APP_URL must start with https/m,
  ],
  ["the demo in public", { ...PUBLIC, DEMO: "1" }, /^ {2}- DEMO must be 0 when APP_URL is public/m],
  [
    "another kind of database",
    { DATABASE_URL: "mysql://localhost/lodge" },
    /^ {2}- DATABASE_URL must be a URL such as postgresql:/m,
  ],
  [
    "a mail key of somebody else",
    { RESEND_API_KEY: "SG.abc" },
    /^ {2}- RESEND_API_KEY must be a Resend API key/m,
  ],
  ["mail without a sender", { ...PUBLIC, RESEND_API_KEY: "re_abc" }, /^ {2}- MAIL_FROM is not set/m],
  [
    "hops that are no number",
    { TRUSTED_PROXY_HOPS: "many" },
    /^ {2}- TRUSTED_PROXY_HOPS must be the number of proxies/m,
  ],
  ["a worker that is none", { WORKER: "yes" }, /^ {2}- WORKER must be inline or off$/m],
  ["a log level that is none", { LOG_LEVEL: "loud" }, /^ {2}- LOG_LEVEL must be debug, info/m],
  [
    "a database that does not answer",
    { DATABASE_URL: DATABASE },
    /^Can't use the database of DATABASE_URL \(127\.0\.0\.1:1\/lodge\): .*ECONNREFUSED/m,
  ],
])("%s stops the start with a sentence", async (_, settings, sentence) => {
  const { code, said } = await refusal(settings);
  expect(code).toBe(1);
  expect(said).toMatch(sentence);
  // The sentence, not a stack; and no secret in it.
  expect(said).not.toMatch(/\n\s+at |secret-password/);
  expect(said.trim().split("\n").length).toBeLessThanOrEqual(3);
});

test("several wrong settings are named together", async () => {
  const { said } = await refusal({ PORT: "0", WORKER: "yes", LOG_LEVEL: "loud" });
  expect(said).toMatch(/PORT[\s\S]*WORKER[\s\S]*LOG_LEVEL/);
});

test("a port in use and a folder that can't be one are named before anything is built", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const taken = (server.address() as AddressInfo).port;
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  const busy = await refusal({ PORT: String(taken) });
  expect(busy).toMatchObject({ code: 1 });
  expect(busy.said.trim()).toBe(
    `Port ${taken} is in use. Stop the program that uses it, or set PORT to another port.`,
  );
  server.close();
  const noFolder = await refusal({ DATA_DIR: path.join(file, "data") });
  expect(noFolder).toMatchObject({ code: 1 });
  expect(noFolder.said).toMatch(
    /^Lodge can't write to its data folder .*\. Set DATA_DIR to another folder\.$/m,
  );
});
