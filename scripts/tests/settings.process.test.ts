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

/** Starts with wrong settings. @returns the exit code and the output */
async function refusal(settings: Record<string, string>) {
  const { ended, log } = run(folder, { PORT: String(port), DEMO: "0", ...settings });
  return { code: await ended, said: log() };
}

const PUBLIC = { APP_URL: "https://support.example.com", APP_SECRET: SECRET, DATABASE_URL: DATABASE };

test.concurrent.each<[string, Record<string, string>, RegExp]>([
  ["a malformed port", { PORT: "http" }, /^ {2}- PORT must be a port number, for example 3000$/m],
  [
    "a short secret",
    { APP_SECRET: "short" },
    /^ {2}- APP_SECRET must have at least 32 characters, .*openssl rand/m,
  ],
  [
    "no secret for a public address",
    { APP_URL: "https://support.example.com", DATABASE_URL: DATABASE },
    /^ {2}- APP_SECRET is not set\./m,
  ],
  ["a malformed address", { APP_URL: "support.example.com" }, /^ {2}- APP_URL must be a URL such as https/m],
  [
    "a public address without encryption",
    { ...PUBLIC, APP_URL: "http://support.example.com" },
    /^ {2}- APP_URL must start with https/m,
  ],
  ["the demo at a public address", { ...PUBLIC, DEMO: "1" }, /^ {2}- DEMO must be 0 when APP_URL is public/m],
  [
    "a database other than PostgreSQL",
    { DATABASE_URL: "mysql://localhost/lodge" },
    /^ {2}- DATABASE_URL must be a URL such as postgresql:/m,
  ],
  [
    "another vendor's email key",
    { RESEND_API_KEY: "SG.abc" },
    /^ {2}- RESEND_API_KEY must be a Resend API key/m,
  ],
  ["email without a sender", { ...PUBLIC, RESEND_API_KEY: "re_abc" }, /^ {2}- MAIL_FROM is not set/m],
  [
    "a malformed number of proxies",
    { TRUSTED_PROXY_HOPS: "many" },
    /^ {2}- TRUSTED_PROXY_HOPS must be the number of proxies/m,
  ],
  ["an unknown worker mode", { WORKER: "yes" }, /^ {2}- WORKER must be inline or off$/m],
  ["an unknown log level", { LOG_LEVEL: "loud" }, /^ {2}- LOG_LEVEL must be debug, info/m],
  [
    "an unreachable database",
    { DATABASE_URL: DATABASE },
    /^Can't use the database of DATABASE_URL \(127\.0\.0\.1:1\/lodge\): .*ECONNREFUSED/m,
  ],
])("%s stops the start with a message", async (_, settings, sentence) => {
  const { code, said } = await refusal(settings);
  expect(code).toBe(1);
  expect(said).toMatch(sentence);
  // No stack trace, and no secret.
  expect(said).not.toMatch(/\n\s+at |secret-password/);
  expect(said.trim().split("\n").length).toBeLessThanOrEqual(3);
});

test("lists all wrong settings at once", async () => {
  const { said } = await refusal({ PORT: "0", WORKER: "yes", LOG_LEVEL: "loud" });
  expect(said).toMatch(/PORT[\s\S]*WORKER[\s\S]*LOG_LEVEL/);
});

test("reports a port in use and an unusable folder before building", async () => {
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
