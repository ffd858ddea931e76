import "server-only";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { VERIFICATION_KEY, queueMail } from "@/lib/platform/mail/outbox";
import { generateToken, hashToken } from "@/lib/identity/sessions/session-token";

const LIFETIME_MS = 24 * 3_600_000;

type Asked = {
  workspaceId: string;
  contactId: string;
  ticketId: string;
  /** The session that wrote the ticket. */
  visitorSessionId: string;
  /** In the form for look-up. */
  email: string;
  /** As it was typed. */
  recipient: string;
  /** Whether one more mail may go there now. Without it the ticket waits for a link of the same session. */
  mail: boolean;
};

/** Notes whose word a ticket waits for, and writes the mail that asks for it. */
export async function askForRelease(tx: Tx, { recipient, mail, ...about }: Asked): Promise<void> {
  const { workspaceId } = about;
  const token = generateToken();
  const { id } = await tx.emailVerification.create({
    data: {
      ...about,
      purpose: "RELEASE",
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + LIFETIME_MS),
    },
    select: { id: true },
  });
  if (!mail) return;
  const { name: workspaceName } = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true },
  });
  const link = `${env.APP_URL}/portal/${workspaceId}/proof?token=${token}`;
  const content = { template: "release", workspaceName, link } as const;
  await queueMail(tx, { workspaceId, recipient, key: `${VERIFICATION_KEY}${id}`, content });
}
