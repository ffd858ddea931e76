import "server-only";
import { db } from "@/lib/platform/db";
import { embedTypeOf } from "./embed-type";
import type { EmbedType } from "./schemas";

export type Embeds = { day: string; origin: string; embedType: EmbedType; signed: boolean; count: number }[];

const DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/** The last seven days in UTC, oldest first, as `YYYY-MM-DD`. */
export function lastDays(now: Date): string[] {
  return Array.from({ length: DAYS }, (_, index) =>
    new Date(now.getTime() - (DAYS - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** Counts of the last seven days. */
export async function listEmbeds(workspaceId: string, now: Date): Promise<Embeds> {
  const rows = await db.embedUsage.findMany({
    where: { workspaceId, day: { gte: new Date(`${lastDays(now)[0] ?? ""}T00:00:00Z`) } },
    orderBy: [{ day: "asc" }, { origin: "asc" }],
  });
  return rows.map(({ day, origin, embedType, signed, count }) => ({
    day: day.toISOString().slice(0, 10),
    origin,
    embedType: embedTypeOf({ said: embedType }),
    signed,
    count,
  }));
}
