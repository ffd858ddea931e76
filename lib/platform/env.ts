import "server-only";
import { parseEnv } from "./env-schema";
import type { Env } from "./env-schema";

let parsed: Env | undefined;

/** The settings, read at first use: the build contains none of them. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => (parsed ??= parseEnv(process.env))[name as keyof Env],
});
