import "server-only";
import { db } from "@/lib/platform/db";
import { storedHead } from "./head-node";
import type { HeadNode } from "./head-node";
import { logoUrl } from "./logo-url";

/** The appearance of a workspace's portal. */
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

/** @returns the appearance of the latest published version; null for an unknown workspace */
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

/** The luminance at which black and white have the same contrast. Beyond it, the better one has at least 4.5:1. */
const MIDDLE = 0.179;

/** @returns black or white, whichever has more contrast (WCAG 2.2) to a color in the form `#rrggbb` */
export function readableOn(color: string): "#000000" | "#ffffff" {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => linear(color.slice(start, start + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > MIDDLE ? "#000000" : "#ffffff";
}

function linear(hex: string): number {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The launcher's colors in the form `#rrggbb`: the accent, and text on it. */
type LauncherLook = { accent: string; onAccent: string };

/** @returns the accent color of the latest published version; null when the workspace has none */
export async function findLauncherLook(workspaceId: string): Promise<LauncherLook | null> {
  const published = await db.customizationVersion.findFirst({
    where: { workspaceId },
    orderBy: { version: "desc" },
    select: { accentColor: true },
  });
  const accent = published?.accentColor;
  return accent ? { accent, onAccent: readableOn(accent) } : null;
}
