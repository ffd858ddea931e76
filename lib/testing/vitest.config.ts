import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "../..");
const shared = {
  root,
  resolve: {
    alias: { "@": root, "server-only": path.join(root, "lib/testing/server-only.ts") },
  },
};

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["{lib,components,embed,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/*.process.test.ts", "**/node_modules/**"],
          setupFiles: ["lib/testing/unit-settings.ts"],
          // Some start compilers and checks as processes of their own.
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["{lib,app}/**/*.db.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: ["lib/testing/database.ts"],
          setupFiles: ["lib/testing/db-settings.ts"],
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        ...shared,
        test: {
          name: "process",
          include: ["scripts/tests/**/*.process.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 300_000,
          // Each measures the times of a whole installation.
          fileParallelism: false,
        },
      },
    ],
  },
});
