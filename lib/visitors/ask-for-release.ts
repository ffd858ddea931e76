import "server-only";
import type { Tx } from "@/lib/db";
import { releaseMail } from "@/lib/email/proof-mail";
import { queueProofMail } from "@/lib/email/queue-proof-mail";
import { env } from "@/lib/env";
import { generateToken, hashToken } from "@/lib/identity/session-token";

const LIFETIME_MS = 24 * 3_600_000;

type Asked = { workspaceId: string; contactId: string; ticketId: string; email: string };

/** Writes the mail that asks whether a ticket is really by the owner of its address. */
export async function askForRelease(tx: Tx, { email, ...about }: Asked): Promise<void> {
  const { workspaceId } = about;
  const token = generateToken();
  const { id } = await tx.mailProof.create({
    data: {
      ...about,
      email,
      purpose: "RELEASE",
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + LIFETIME_MS),
    },
    select: { id: true },
  });
  const { name } = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true },
  });
  const mail = releaseMail(name, `${env.APP_URL}/portal/${workspaceId}/proof?token=${token}`);
  await queueProofMail(tx, { workspaceId, recipient: email, key: `proof/${id}`, mail });
}
