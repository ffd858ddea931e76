// Creates the workspaces of one worker of the browser tests, in the database of the instance under test:
//   node scripts/tests/seed-worker.mjs FOLDER SUFFIX DEMO_FILE BASE_URL HOST_URL
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../lib/install.mjs";
import { databaseUrl } from "./database.ts";

const [data = "", suffix = "", demoFile = "", baseUrl = "", hostUrl = ""] = process.argv.slice(2);
const build = process.env.LODGE_BUILD_DIR || ".next";
process.env.DATABASE_URL ||= databaseUrl(data);
process.env.APP_SECRET ||= JSON.parse(readFileSync(path.join(data, "secrets.json"), "utf8")).appSecret;
process.env.DATA_DIR = data;
process.env.APP_URL = baseUrl;
const { seedForTests } = await import(path.join(ROOT, ".build", build.replace(/^\./, ""), "seed.mjs"));
await seedForTests({ demoFile, baseUrl, hostUrl }, suffix);
