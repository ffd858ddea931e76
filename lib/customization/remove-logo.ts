import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import { deleteFile } from "@/lib/files/storage";
import { setLogo } from "@/lib/workspaces/set-logo";

/** Shows the workspace's name alone again. */
export async function removeLogo(actor: AgentActor): Promise<void> {
  const former = await transaction(async (tx) => {
    const key = await setLogo(tx, actor.workspaceId, null);
    if (key) await recordAudit(tx, actor, "logo.removed");
    return key;
  });
  if (former) await deleteFile(former);
}
