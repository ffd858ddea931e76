import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/client/client";
import { env } from "./env";

/** Two connections per core and process measured best; the processes of one machine share its cores. */
const POOL_SIZE = 6;

function connect() {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: POOL_SIZE,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 20_000,
  });
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: true,
      statementNameGenerator: ({ sql: text }) => (!isPooled() && isLongPlanned(text) ? nameOf(text) : ""),
    }),
    omit: { identitySecret: { ciphertext: true }, user: { passwordHash: true } },
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  return { pool, client };
}

type Connected = ReturnType<typeof connect>;
export type Db = Connected["client"];
/** What a command works with inside its transaction. */
export type Tx = Omit<Db, "$connect" | "$disconnect" | "$on" | "$use" | "$extends" | "$transaction">;
export type { Prisma };
/** Builds statements; parts fit into one another, and values never become part of the text. */
export const { sql, join: joinSql, empty: noSql } = Prisma;
/** NULL in a JSON column. */
export const dbNull = Prisma.DbNull;

/** The name of a column in a statement. Never pass what a user wrote. */
export function columnName(name: string): Prisma.Sql {
  if (!/^[a-zA-Z]+$/.test(name)) throw new Error(`"${name}" is not the name of a column.`);
  return Prisma.raw(`"${name}"`);
}

// Next keeps several module graphs in one process; the pool must be one.
const shared = globalThis as typeof globalThis & { lodgeDatabase?: Connected };

/** Whoever disconnects is done; who comes later in the same process (the demo is filled before serving) begins anew. */
function database(): Connected {
  if (!shared.lodgeDatabase || shared.lodgeDatabase.pool.ending) shared.lodgeDatabase = connect();
  return shared.lodgeDatabase;
}

export const db: Db = new Proxy({} as Db, {
  get(_, name) {
    if (name === "$disconnect") return disconnect;
    const { client } = database();
    const value: unknown = Reflect.get(client, name);
    return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(client) : value;
  },
});

/** Ends the connections. Whoever asks again gets new ones: a start fills the demo, and goes on in the same process. */
async function disconnect(): Promise<void> {
  const ended = shared.lodgeDatabase;
  delete shared.lodgeDatabase;
  await ended?.client.$disconnect();
}

/**
 * A transaction pooler may hand each statement to another connection, which knows nothing of what was prepared. Asked
 * when it matters: a build reads this file and has no database.
 */
const isPooled = () => env.DATABASE_DIRECT_URL !== undefined && env.DATABASE_DIRECT_URL !== env.DATABASE_URL;

/** Runs one command in one transaction: all of it, or nothing. */
export function transaction<T>(command: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction((tx) => command(tx as Tx));
}

/**
 * One of the few reads that everybody waits for, past Prisma: parsed and planned once per connection. Only for
 * statements of a few fixed texts, because each of them stays prepared.
 */
export async function readPrepared<Row>(statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  const { rows } = await database().pool.query(
    isPooled() ? { text, values } : { name: nameOf(text), text, values },
  );
  return rows as Row[];
}

/** With so many joins, planning takes longer than running: for a ticket with all that stands on its page, ten times. */
const MANY_JOINS = 5;
/** Each stays prepared on each connection; a text that varies with its values must not fill the server's memory. */
const MOST_PREPARED = 100;

const isLongPlanned = (text: string): boolean =>
  names.has(text) ||
  (names.size < MOST_PREPARED &&
    text.startsWith("SELECT") &&
    text.split("LEFT JOIN LATERAL").length - 1 >= MANY_JOINS);

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash("sha256").update(text).digest("base64url").slice(0, 32);
  names.set(text, name);
  return name;
}
