import "server-only";
import { parseEnv } from "./env-schema";
import type { Env } from "./env-schema";

let parsed: Env | undefined;

/** The settings. Read on first use, at run time: nothing of them is part of the build. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => (parsed ??= parseEnv(process.env))[name as keyof Env],
});
