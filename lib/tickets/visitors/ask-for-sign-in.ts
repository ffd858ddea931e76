import "server-only";
import { randomInt } from "node:crypto";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { VERIFICATION_KEY, queueMail } from "@/lib/platform/mail/outbox";
import { DomainError } from "@/lib/platform/errors";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { generateToken, hashToken } from "@/lib/identity/sessions/session-token";
import { hashDigits } from "./hash-digits";
import { limitSignIns, maySendSignIn } from "./limits";
import { requireStandalone } from "./require-standalone";

const LIFETIME_MS = 15 * 60_000;

type Asked = {
  workspaceId: string;
  email: string;
  networkAddress: string;
  /** Shown first after signing in. */
  ticket: number | null;
};

/**
 * Sends a link and six digits to an address. Every address gets them, known here or not, so nothing shows which are.
 * @throws DomainError invalid, rate_limited, forbidden where the portal may not be opened by itself
 */
export async function askForSignIn({ workspaceId, email, networkAddress, ticket }: Asked): Promise<void> {
  await requireStandalone(workspaceId);
  const canonical = canonicalEmail(email);
  if (!canonical) throw new DomainError("invalid", "Write a valid e-mail address.");
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
        codeHash: hashDigits({ workspaceId, email: canonical, digits }),
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
