import "server-only";
import { randomInt } from "node:crypto";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { VERIFICATION_KEY, queueMail } from "@/lib/platform/mail/outbox";
import { DomainError } from "@/lib/platform/errors";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { generateToken, hashToken } from "@/lib/identity/sessions/session-token";
import { hashCode } from "./hash-code";
import { limitSignIns, maySendSignIn } from "./limits";
import { requireStandalone } from "./require-standalone";

const LIFETIME_MS = 15 * 60_000;

type SignInRequest = {
  workspaceId: string;
  email: string;
  networkAddress: string;
  /** Ticket to show after sign-in. */
  ticket: number | null;
};

/**
 * Emails a sign-in link and a six-digit code. Known and unknown addresses are treated alike, to reveal neither.
 * @throws DomainError invalid, rate_limited, forbidden if the standalone portal is disabled
 */
export async function requestSignIn({
  workspaceId,
  email,
  networkAddress,
  ticket,
}: SignInRequest): Promise<void> {
  await requireStandalone(workspaceId);
  const canonical = canonicalEmail(email);
  if (!canonical) throw new DomainError("invalid", "Enter a valid email address.");
  await limitSignIns(networkAddress);
  if (!(await maySendSignIn(canonical))) return;
  const token = generateToken();
  const digits = String(randomInt(1_000_000)).padStart(6, "0");
  await transaction(async (tx) => {
    const { id } = await tx.emailVerification.create({
      data: {
        workspaceId,
        email: canonical,
        purpose: "SIGN_IN",
        tokenHash: hashToken(token),
        codeHash: hashCode({ workspaceId, email: canonical, digits }),
        expiresAt: new Date(Date.now() + LIFETIME_MS),
      },
      select: { id: true },
    });
    const { name: workspaceName } = await tx.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { name: true },
    });
    const link = `${env.APP_URL}/portal/${workspaceId}/proof?token=${token}${ticket ? `&ticket=${ticket}` : ""}`;
    await queueMail(tx, {
      workspaceId,
      recipient: email,
      key: `${VERIFICATION_KEY}${id}`,
      content: { template: "sign-in", workspaceName, link, digits },
    });
  });
}
