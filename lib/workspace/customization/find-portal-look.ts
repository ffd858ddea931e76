import "server-only";
import { db } from "@/lib/platform/db";
import { storedHead } from "./head-node";
import type { HeadNode } from "./head-node";
import { logoUrl } from "./logo-url";

/** How a workspace's portal presents itself. */
export type PortalLook = {
  id: string;
  slug: string;
  name: string;
  greeting: string;
  /** `#rrggbb`, or null for the default. */
  accentColor: string | null;
  logoUrl: string | null;
  head: HeadNode[];
};

type Row = Omit<PortalLook, "logoUrl" | "head"> & { logoKey: string | null; head: unknown };

/** The look in force, of the newest published version, in one statement. @returns null for an unknown workspace */
export async function findPortalLook(workspaceId: string): Promise<PortalLook | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT w."id", w."slug", w."name", s."greeting", s."logoKey", v."accentColor", v."head"
    FROM "Workspace" w
    JOIN "PortalSettings" s ON s."workspaceId" = w."id"
    LEFT JOIN LATERAL (SELECT "accentColor", "head" FROM "CustomizationVersion"
      WHERE "workspaceId" = w."id" ORDER BY "version" DESC LIMIT 1) v ON true
    WHERE w."id" = ${workspaceId}::uuid`;
  if (!row) return null;
  const { logoKey, head, ...look } = row;
  return { ...look, logoUrl: logoUrl(look.id, logoKey), head: storedHead(head ?? []) };
}
