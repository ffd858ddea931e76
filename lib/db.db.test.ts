import { expect, test } from "vitest";
import { db, readPrepared, sql } from "./db";

test("prepared reads and Prisma's go on after everything was disconnected", async () => {
  expect(await readPrepared(sql`SELECT ${1}::int AS one`)).toEqual([{ one: 1 }]);
  await db.$disconnect();
  expect(await readPrepared(sql`SELECT ${1}::int AS one`)).toEqual([{ one: 1 }]);
  expect(await db.$queryRaw`SELECT ${2}::int AS two`).toEqual([{ two: 2 }]);
});
