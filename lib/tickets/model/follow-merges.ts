import "server-only";
import { db } from "@/lib/platform/db";

/** @returns the number under which a merged ticket's messages are now, however often it was merged on */
export async function followMerges(workspaceId: string, number: number): Promise<number> {
  const [last] = await db.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE chain AS (
      SELECT "number", "mergedIntoId" FROM "Ticket"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "number" = ${number}
      UNION ALL
      SELECT t."number", t."mergedIntoId" FROM "Ticket" t JOIN chain ON t."id" = chain."mergedIntoId"
      WHERE t."workspaceId" = ${workspaceId}::uuid
    )
    SELECT "number" FROM chain WHERE "mergedIntoId" IS NULL`;
  return last?.number ?? number;
}
