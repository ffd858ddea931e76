import { z } from "zod";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A whole number in a range, with one message for everything that can be wrong. */
const integer = (min: number, max: number, message: string) =>
  z.coerce.number({ error: message }).int(message).min(min, message).max(max, message);
const port = (example: number) => integer(1, 65535, `must be a port number, for example ${example}`);
const flag = z.enum(["0", "1"], { error: "must be 0 or 1" }).transform((value) => value === "1");
const secret = z
  .string()
  .min(32, "must have at least 32 characters, for example the output of: openssl rand -hex 32");
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "must be a URL such as postgresql://user:password@localhost:5432/lodge");
const httpUrl = z.url({
  protocol: /^https?$/,
  error: "must be a URL such as https://support.example.com",
});

const schema = z.object({
  APP_URL: httpUrl.transform((url) => url.replace(/\/+$/, "")),
  HOST: z.string().min(1, "must be a network address to listen on, for example 0.0.0.0"),
  PORT: port(3000).default(3000),
  DEMO_HOST_PORT: port(3001).default(3001),
  APP_SECRET: secret,
  APP_SECRET_PREVIOUS: secret.optional(),
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATA_DIR: z.string().min(1, "must be a folder, for example .data").default(".data"),
  DEMO: flag,
  RESEND_API_KEY: z.string().regex(/^re_/, "must be a Resend API key, which starts with re_").optional(),
  RESEND_BASE_URL: httpUrl.optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, "must be a sender such as Acme Support <support@example.com>")
    .default("Lodge <support@localhost>"),
  TRUSTED_PROXY_HOPS: integer(
    0,
    10,
    "must be the number of proxies in front of Lodge, for example 1",
  ).default(0),
  WORKER: z.enum(["inline", "off"], { error: "must be inline or off" }).default("inline"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "must be debug, info, warn, error or silent",
    })
    .default("info"),
});

export type Env = z.infer<typeof schema>;

/** The names of all settings. */
export const envNames = Object.keys(schema.shape);

/** @returns whether a URL leads to this machine only */
export const isLoopback = (url: string) => URL.canParse(url) && LOOPBACK.has(new URL(url).hostname);

/**
 * Reads the settings from environment variables. Empty ones count as unset.
 * @throws Error with one line per invalid variable: its name, what is wrong, an example
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  // An invalid PORT must not be reported as an invalid APP_URL too.
  const own = `http://localhost:${given["PORT"] ?? 3000}`;
  const appUrl = given["APP_URL"] ?? (URL.canParse(own) ? own : "http://localhost:3000");
  const local = isLoopback(appUrl);
  const result = schema.safeParse({
    ...given,
    APP_URL: appUrl,
    HOST: given["HOST"] ?? (local ? "127.0.0.1" : "0.0.0.0"),
    DEMO: given["DEMO"] ?? (local ? "1" : "0"),
  });
  const problems = result.success
    ? publicProblems(result.data, given)
    : result.error.issues.map((issue) => `${String(issue.path[0])} ${describe(issue, given)}`);
  if (problems.length > 0)
    throw new Error(`Invalid settings:\n${problems.map((p) => `  - ${p}`).join("\n")}`);
  return result.data as Env;
}

function describe(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(issue.path[0]);
  if (name in given || name === "APP_URL" || name === "HOST") return issue.message;
  return name === "APP_SECRET"
    ? "is not set. A public APP_URL requires it, for example the output of: openssl rand -hex 32"
    : "is not set, for example postgresql://user:password@localhost:5432/lodge";
}

function publicProblems(env: Env, given: Record<string, unknown>): string[] {
  if (isLoopback(env.APP_URL)) return [];
  const problems: string[] = [];
  if (env.DEMO)
    problems.push("DEMO must be 0 when APP_URL is public, because the demo passwords are public too.");
  if (env.APP_URL.startsWith("http:"))
    problems.push(
      "APP_URL must start with https:// when it is public, for example https://support.example.com",
    );
  if (env.RESEND_API_KEY && !given["MAIL_FROM"])
    problems.push(
      "MAIL_FROM is not set. It is the sender of every email, for example Acme Support <support@example.com>",
    );
  return problems;
}
