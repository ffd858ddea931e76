import "server-only";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { VERIFICATION_KEY, queueMail } from "@/lib/platform/mail/outbox";
import { generateToken, hashToken } from "@/lib/identity/sessions/session-token";

const LIFETIME_MS = 24 * 3_600_000;

type ReleaseRequest = {
  workspaceId: string;
  contactId: string;
  ticketId: string;
  /** The visitor's session. */
  visitorSessionId: string;
  /** Canonical email. */
  email: string;
  /** As typed. */
  recipient: string;
  /** Whether another email may be sent now. If not, the ticket waits for an earlier link of the same session. */
  mail: boolean;
};

/** Records that a ticket waits for verification, and queues the email that asks for it. */
export async function requestRelease(tx: Tx, { recipient, mail, ...about }: ReleaseRequest): Promise<void> {
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
