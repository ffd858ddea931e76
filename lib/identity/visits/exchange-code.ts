import "server-only";
import { db } from "@/lib/platform/db";
import { hashToken } from "@/lib/identity/sessions/session-token";

type Redemption = {
  workspaceId: string;
  code: string;
  epoch: number;
  /** Origin of the embedding page, if sent. */
  origin: string | null;
  now: Date;
};

type Exchanged = { secretId: string | null; signedValue: string; epoch: number; origin: string } & (
  | { contactId: string; identityId: string; method: "HOST_SIGNATURE" | "HOST_TOKEN" }
  | { contactId: null; method: "NONE" }
);

/**
 * Redeems a code, atomically: it works once.
 * @returns null if unknown, used or expired, or for another workspace, page or epoch
 */
export async function exchangeCode({
  workspaceId,
  code,
  epoch,
  origin,
  now,
}: Redemption): Promise<Exchanged | null> {
  const [row] = await db.portalCode.updateManyAndReturn({
    where: {
      workspaceId,
      codeHash: hashToken(code),
      usedAt: null,
      expiresAt: { gt: now },
      epoch,
      ...(origin === null ? {} : { origin }),
    },
    data: { usedAt: now },
    select: {
      contactId: true,
      identityId: true,
      secretId: true,
      method: true,
      signedValue: true,
      epoch: true,
      origin: true,
    },
  });
  if (!row || row.method === "MAILBOX") return null;
  const { contactId, identityId, method, ...rest } = row;
  if (contactId === null) return { ...rest, contactId, method: "NONE" };
  return method === "NONE" || identityId === null ? null : { ...rest, contactId, identityId, method };
}

const DAY = 86_400_000;

/** Deletes codes a day after they expire. */
export async function sweepCodes(now: Date): Promise<void> {
  await db.portalCode.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - DAY) } } });
}
