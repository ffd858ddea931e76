import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { deleteFile } from "@/lib/platform/files/storage";
import { setLogo } from "@/lib/workspace/workspaces/set-logo";

/** Shows the workspace's name alone again. */
export async function removeLogo(actor: AgentActor): Promise<void> {
  const former = await transaction(async (tx) => {
    const key = await setLogo(tx, actor.workspaceId, null);
    if (key) await recordAudit(tx, actor, "logo.removed");
    return key;
  });
  if (former) await deleteFile(former);
}
