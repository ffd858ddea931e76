import "server-only";
import { pino } from "pino";
import type { Logger } from "pino";
import { env } from "./env";

const REDACTED = ["hmac", "jwt", "token", "email", "secret", "password"];

let logger: Logger | undefined;
const open = () =>
  (logger ??= pino({
    level: env.LOG_LEVEL,
    base: null,
    redact: [...REDACTED, ...REDACTED.map((name) => `*.${name}`)],
  }));

type Fields = Record<string, unknown>;

/** The log: JSON lines. Never log a URL with its query, a body, or a header. */
export const log = {
  info: (fields: Fields, message: string) => open().info(fields, message),
  warn: (fields: Fields, message: string) => open().warn(fields, message),
  error: (fields: Fields, message: string) => open().error(fields, message),
};
