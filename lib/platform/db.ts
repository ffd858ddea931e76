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
/** The database client inside a transaction. */
export type Tx = Omit<Db, "$connect" | "$disconnect" | "$on" | "$use" | "$extends" | "$transaction">;
export type { Prisma };
/** Builds SQL from nested parts. Values are always sent as parameters. */
export const { sql, join: sqlJoin, empty: emptySql } = Prisma;
/** NULL in a JSON column. */
export const dbNull = Prisma.DbNull;

/** A column name in a statement. Never pass user input. */
export function columnName(name: string): Prisma.Sql {
  if (!/^[a-zA-Z]+$/.test(name)) throw new Error(`"${name}" is not the name of a column.`);
  return Prisma.raw(`"${name}"`);
}

// Next keeps several module graphs in one process; the pool must be one.
const shared = globalThis as typeof globalThis & { lodgeDatabase?: Connected };

/** Reconnects after a disconnect: a start seeds the demo, disconnects, and serves in the same process. */
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

/** Closes the pool. The next query opens a new one. */
async function disconnect(): Promise<void> {
  const ended = shared.lodgeDatabase;
  delete shared.lodgeDatabase;
  await ended?.client.$disconnect();
}

/**
 * A transaction pooler may run each statement on another connection, where nothing is prepared. Checked lazily: a
 * build loads this file without a database.
 */
const isPooled = () => env.DATABASE_DIRECT_URL !== undefined && env.DATABASE_DIRECT_URL !== env.DATABASE_URL;

/** Runs one command in one transaction. */
export function transaction<T>(command: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction((tx) => command(tx as Tx));
}

/**
 * Runs a hot read without Prisma: parsed and planned once per connection. Only for statements with a few fixed texts,
 * because each stays prepared.
 */
export async function readPrepared<Row>(statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  const { rows } = await database().pool.query(
    isPooled() ? { text, values } : { name: nameOf(text), text, values },
  );
  return rows as Row[];
}

/** With this many joins, planning takes longer than running: ten times as long for a ticket page. */
const MANY_JOINS = 5;
/** Bounds the prepared statements per connection: texts that vary with their values must not fill its memory. */
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
