import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/client/client";
import { env } from "./env";

/** Two connections per core and process measured best; the processes of one machine share its cores. */
const POOL_SIZE = 6;

function connect() {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      max: POOL_SIZE,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 20_000,
    }),
    omit: { identitySecret: { ciphertext: true }, user: { passwordHash: true } },
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
}

export type Db = ReturnType<typeof connect>;
/** What a command works with inside its transaction. */
export type Tx = Omit<Db, "$connect" | "$disconnect" | "$on" | "$use" | "$extends" | "$transaction">;
export type { Prisma };
/** Builds statements; parts fit into one another, and values never become part of the text. */
export const { sql, join: joinSql } = Prisma;

// Next keeps several module graphs in one process; the pool must be one.
const shared = globalThis as typeof globalThis & { lodgeDb?: Db };

export const db: Db = new Proxy({} as Db, {
  get(_, name) {
    const client = (shared.lodgeDb ??= connect());
    const value: unknown = Reflect.get(client, name);
    return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(client) : value;
  },
});

/** Runs one command in one transaction: all of it, or nothing. */
export function transaction<T>(command: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction((tx) => command(tx as Tx));
}
