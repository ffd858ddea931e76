import "server-only";
import type { Tx } from "@/lib/platform/db";
import { lockSettings } from "./lock-settings";

/** Where a logo's bytes lie in the file storage, and what they are. */
export type Logo = { key: string; type: string };

/** Names the logo of a workspace, or none. @returns the key of the former one, whose bytes nobody needs any more */
export async function setLogo(tx: Tx, workspaceId: string, logo: Logo | null): Promise<string | null> {
  await lockSettings(tx, workspaceId);
  const former = await tx.portalSettings.findUniqueOrThrow({
    where: { workspaceId },
    select: { logoKey: true },
  });
  await tx.portalSettings.update({
    where: { workspaceId },
    data: { logoKey: logo?.key ?? null, logoType: logo?.type ?? null },
  });
  return former.logoKey;
}
