import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inject } from "vitest";

process.env["APP_URL"] = "http://localhost:3000";
process.env["APP_SECRET"] = "only-for-tests-only-for-tests-only-for-tests";
process.env["LOG_LEVEL"] = "silent";
process.env["DATABASE_URL"] = inject("databaseUrl");
process.env["DATA_DIR"] = mkdtempSync(path.join(os.tmpdir(), "lodge-test-data-"));
