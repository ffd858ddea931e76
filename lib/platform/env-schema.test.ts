import { readFileSync } from "node:fs";
import { parseEnv as parseEnvFile } from "node:util";
import { expect, test } from "vitest";
import { envNames, parseEnv } from "./env-schema";

const EXAMPLE = readFileSync(".env.example", "utf8");

test(".env.example lists every setting once, each with a comment of one line", () => {
  const settings = [...EXAMPLE.matchAll(/\n\n# ([^\n]+[.?:]|[^\n]+hex 32)\n# ([A-Z_0-9]+)=/g)];
  expect(settings.map(([, , name]) => name)).toEqual(envNames);
  expect(EXAMPLE.match(/^#? ?[A-Z_0-9]+=/gm)).toHaveLength(envNames.length);
});

test("the values in .env.example are valid", () => {
  const values = parseEnvFile(EXAMPLE.replace(/^# (?=[A-Z_0-9]+=)/gm, ""));
  expect(Object.keys(values)).toHaveLength(envNames.length);
  expect(parseEnv({ ...values, DEMO: "0" })).toMatchObject({
    PORT: 3000,
    MAIL_FROM: "Acme Support <support@example.com>",
  });
});

test("treats empty variables as unset", () => {
  const { APP_URL, HOST, DEMO } = parseEnv({
    APP_SECRET: "0".repeat(32),
    DATABASE_URL: "postgresql://localhost/lodge",
    APP_URL: "",
    HOST: "",
  });
  expect({ APP_URL, HOST, DEMO }).toEqual({
    APP_URL: "http://localhost:3000",
    HOST: "127.0.0.1",
    DEMO: true,
  });
});

test.each([
  ["PORT", "0"],
  ["PORT", "80.5"],
  ["TRUSTED_PROXY_HOPS", "-1"],
])("rejects %s=%s with one line that gives an example", (name, value) => {
  const settings = {
    APP_SECRET: "0".repeat(32),
    DATABASE_URL: "postgresql://localhost/lodge",
    [name]: value,
  };
  expect(() => parseEnv(settings)).toThrow(
    new RegExp(`^Invalid settings:\\n {2}- ${name} must be .*example \\d+$`),
  );
});
