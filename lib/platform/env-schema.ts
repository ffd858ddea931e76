import { z } from "zod";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const port = (example: number) =>
  z.coerce
    .number({ error: `must be a port number, for example ${example}` })
    .int()
    .min(1)
    .max(65535);
const flag = z.enum(["0", "1"], { error: "must be 0 or 1" }).transform((value) => value === "1");
const secret = z
  .string()
  .min(32, "must have at least 32 characters, for example the output of: openssl rand -hex 32");
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "must be an address such as postgresql://user:password@localhost:5432/lodge");
const httpUrl = z.url({
  protocol: /^https?$/,
  error: "must be an address such as https://support.example.com",
});

const schema = z.object({
  APP_URL: httpUrl.transform((url) => url.replace(/\/+$/, "")),
  HOST: z.string().min(1, "must be an address to listen on, for example 0.0.0.0"),
  PORT: port(3000).default(3000),
  DEMO_HOST_PORT: port(3001).default(3001),
  APP_SECRET: secret,
  APP_SECRET_PREVIOUS: secret.optional(),
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATA_DIR: z.string().min(1, "must be a folder, for example .data").default(".data"),
  DEMO: flag,
  RESEND_API_KEY: z.string().regex(/^re_/, "must be a key of Resend, which begins with re_").optional(),
  RESEND_BASE_URL: httpUrl.optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, "must be a sender such as Acme Support <support@example.com>")
    .default("Lodge <support@localhost>"),
  TRUSTED_PROXY_HOPS: z.coerce
    .number({ error: "must be how many proxies stand before Lodge, for example 1" })
    .int()
    .min(0)
    .max(10)
    .default(0),
  WORKER: z.enum(["inline", "off"], { error: "must be inline or off" }).default("inline"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "must be debug, info, warn, error or silent",
    })
    .default("info"),
});

export type Env = z.infer<typeof schema>;

/** @returns whether an address is of this machine alone. */
export const isLoopback = (url: string) => URL.canParse(url) && LOOPBACK.has(new URL(url).hostname);

/**
 * Reads the settings from environment variables (contract section 1).
 * @throws Error with one line per wrong variable: its name, what is wrong, an example.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  // A wrong port is one mistake, not a wrong address too.
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
    throw new Error(`The settings are wrong:\n${problems.map((p) => `  - ${p}`).join("\n")}`);
  return result.data as Env;
}

function describe(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(issue.path[0]);
  if (name in given || name === "APP_URL" || name === "HOST") return issue.message;
  return name === "APP_SECRET"
    ? "is not set. With a public APP_URL it must be, for example to the output of: openssl rand -hex 32"
    : "is not set, for example postgresql://user:password@localhost:5432/lodge";
}

function publicProblems(env: Env, given: Record<string, unknown>): string[] {
  if (isLoopback(env.APP_URL)) return [];
  const problems: string[] = [];
  if (env.DEMO)
    problems.push("DEMO must be 0 when APP_URL is public: the demo's passwords are known to everybody.");
  if (env.APP_URL.startsWith("http:"))
    problems.push(
      "APP_URL must begin with https:// when it is public, for example https://support.example.com",
    );
  if (env.RESEND_API_KEY && !given["MAIL_FROM"])
    problems.push(
      "MAIL_FROM is not set. It is the sender of mails, for example Acme Support <support@example.com>",
    );
  return problems;
}
