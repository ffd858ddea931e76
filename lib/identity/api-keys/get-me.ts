import "server-only";
import type { ApiActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { MeDto } from "./schemas";

/** Describes a key's workspace, so that an integration can check its setup. */
export async function getMe({ workspaceId, keyId }: ApiActor): Promise<MeDto> {
  const { workspace, createdAt, label } = await db.apiKey.findFirstOrThrow({
    where: { workspaceId, id: keyId },
    select: {
      label: true,
      createdAt: true,
      workspace: { select: { id: true, slug: true, name: true } },
    },
  });
  return { workspace, apiKey: { id: keyId, label, createdAt: createdAt.toISOString() } };
}
