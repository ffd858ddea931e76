import "server-only";
import { pino } from "pino";
import { env } from "./env";

/** The log: one JSON line each. Never hand it an address with a query, a body or a header. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  redact: ["hmac", "jwt", "token", "email", "secret", "password", "*.hmac", "*.jwt", "*.token", "*.secret", "*.password"],
});
