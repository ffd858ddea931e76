import "server-only";
import { db } from "@/lib/platform/db";
import { hashToken } from "@/lib/identity/sessions/session-token";

/** Whether the link of a mail would still count; looking uses nothing up, because mail scanners look. */
export async function findOpenProof(
  workspaceId: string,
  token: string,
): Promise<{ purpose: "SIGN_IN" | "RELEASE"; workspaceName: string } | null> {
  if (!/^[0-9a-f-]{36}$/i.test(workspaceId)) return null;
  const proof = await db.mailProof.findFirst({
    where: { workspaceId, tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { purpose: true, workspace: { select: { name: true } } },
  });
  return proof && { purpose: proof.purpose, workspaceName: proof.workspace.name };
}
