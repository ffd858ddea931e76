import "server-only";
import { db } from "@/lib/platform/db";

/** A workspace's access settings. */
export type EntryRules = {
  sessionEpoch: number;
  unsignedVisitors: "REFUSE" | "HOLD" | "FLAG";
  developmentMode: boolean;
  standaloneEnabled: boolean;
  /** Allowed domains, as sources of `frame-ancestors`. */
  patterns: string[];
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the rules in one query. @returns null for an invalid or unknown id */
export async function findEntryRules(workspaceId: string): Promise<EntryRules | null> {
  if (!UUID.test(workspaceId)) return null;
  const [rules] = await db.$queryRaw<EntryRules[]>`
    SELECT "sessionEpoch", "unsignedVisitors"::text AS "unsignedVisitors", "developmentMode", "standaloneEnabled",
      ARRAY(SELECT d."pattern" FROM "AllowedDomain" d WHERE d."workspaceId" = s."workspaceId" ORDER BY d."id")
        AS "patterns"
    FROM "PortalSettings" s WHERE s."workspaceId" = ${workspaceId}::uuid`;
  return rules ?? null;
}
