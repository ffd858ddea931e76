import "server-only";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { EmbedType } from "./schemas";

type Embed = { workspaceId: string; origin: string | null; embedType: EmbedType; signed: boolean };

/** Counts are batched for this long: a busy page costs one write a second, not one a visit. */
const DELAY_MS = 1000;
const MAX_ORIGIN = 200;

const waiting = new Map<string, Embed & { count: number }>();
let flushing: Promise<void> | null = null;

/**
 * Counts an embedding of the portal. Never fails and needn't be awaited.
 * @returns a promise that resolves when it is written
 */
export function recordEmbed(embed: Embed): Promise<void> {
  const origin = (embed.origin ?? "").slice(0, MAX_ORIGIN);
  const key = JSON.stringify([embed.workspaceId, origin, embed.embedType, embed.signed]);
  const entry = waiting.get(key) ?? { ...embed, origin, count: 0 };
  waiting.set(key, { ...entry, count: entry.count + 1 });
  flushing ??= new Promise((resolve) => {
    setTimeout(() => {
      flushing = null;
      resolve(flush());
    }, DELAY_MS).unref();
  });
  return flushing;
}

async function flush(): Promise<void> {
  const entries = [...waiting.values()];
  waiting.clear();
  const day = new Date();
  for (const { workspaceId, origin, embedType, signed, count } of entries) {
    try {
      await db.$executeRaw`
        INSERT INTO "EmbedUsage" AS e ("workspaceId", "day", "origin", "embedType", "signed", "count")
        VALUES (${workspaceId}::uuid, ${day.toISOString().slice(0, 10)}::date, ${origin}, ${embedType}, ${signed}, ${count}::int)
        ON CONFLICT ("workspaceId", "day", "origin", "embedType", "signed")
        DO UPDATE SET "count" = e."count" + excluded."count"`;
    } catch (error) {
      log.warn(
        { workspaceId, error: error instanceof Error ? error.message : "unknown" },
        "embed not counted",
      );
    }
  }
}
