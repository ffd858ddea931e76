import { expect, test } from "vitest";
import { LIST_ITEM } from "@/lib/tickets/model/ticket-dto";
import { db, readPrepared, sql, transaction } from "./db";

test("prepared and Prisma reads work again after a disconnect", async () => {
  expect(await readPrepared(sql`SELECT ${1}::int AS one`)).toEqual([{ one: 1 }]);
  await db.$disconnect();
  expect(await readPrepared(sql`SELECT ${1}::int AS one`)).toEqual([{ one: 1 }]);
  expect(await db.$queryRaw`SELECT ${2}::int AS two`).toEqual([{ two: 2 }]);
});

test("keeps only Prisma reads with many joins prepared", async () => {
  const names = await transaction(async (tx) => {
    await tx.ticket.findFirst({ select: LIST_ITEM });
    await tx.ticket.findFirst({ select: { subject: true, category: { select: { name: true } } } });
    return tx.$queryRaw<{ joins: number }[]>`
      SELECT (array_length(string_to_array(statement, 'LEFT JOIN LATERAL'), 1) - 1) AS joins
      FROM pg_prepared_statements WHERE statement LIKE 'SELECT%"Ticket"%'`;
  });
  expect(names).toEqual([{ joins: 7 }]);
});
