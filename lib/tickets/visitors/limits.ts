import "server-only";
import { createHash } from "node:crypto";
import { DomainError } from "@/lib/platform/errors";
import { networkOf } from "@/lib/identity/signatures/failure-limits";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import type { Limit } from "@/lib/platform/limits/take-limit";

const HOUR = 3600;
const DAY = 24 * HOUR;

type Writer = { workspaceId: string; networkAddress: string; email: string };

/** Hash of an email, so that limits across workspaces don't store it. */
const keyOf = (email: string) => createHash("sha256").update(email).digest("hex").slice(0, 32);

/** Limits how much visitors may write (security.md 2.4). @throws DomainError rate_limited */
export async function limitWriting({ workspaceId, networkAddress, email }: Writer): Promise<void> {
  await takeLimit(`visitor:network:${networkOf(networkAddress).slice(0, 64)}`, {
    limit: 5,
    windowSeconds: HOUR,
  });
  await takeLimit(`visitor:address:${keyOf(email)}`, { limit: 3, windowSeconds: HOUR });
  await takeLimit(`visitor:address-day:${keyOf(email)}`, { limit: 10, windowSeconds: DAY });
  await takeLimit(`visitor:workspace:${workspaceId}`, { limit: 60, windowSeconds: HOUR });
}

/**
 * Whether an address may get another unsolicited email: one per 15 minutes and three a day, across workspaces. The
 * caller isn't told.
 */
export const mayMail = (email: string) =>
  fits([
    [`proof-mail:${keyOf(email)}`, { limit: 1, windowSeconds: 15 * 60 }],
    [`proof-mail-day:${keyOf(email)}`, { limit: 3, windowSeconds: DAY }],
  ]);

/** Limits sign-in emails per network. @throws DomainError rate_limited */
export const limitSignIns = (networkAddress: string) =>
  takeLimit(`sign-in-mail:network:${networkOf(networkAddress).slice(0, 64)}`, {
    limit: 20,
    windowSeconds: 15 * 60,
  });

/** Limits code attempts per network. @throws DomainError rate_limited */
export const limitDigits = (networkAddress: string) =>
  takeLimit(`sign-in-digits:${networkOf(networkAddress).slice(0, 64)}`, {
    limit: 20,
    windowSeconds: 15 * 60,
  });

/** Whether an address may get another sign-in email, across workspaces. The caller isn't told. */
export const maySendSignIn = (email: string) =>
  fits([
    [`sign-in-mail:${keyOf(email)}`, { limit: 3, windowSeconds: 15 * 60 }],
    [`sign-in-mail-day:${keyOf(email)}`, { limit: 10, windowSeconds: DAY }],
  ]);

async function fits(limits: [key: string, limit: Limit][]): Promise<boolean> {
  try {
    for (const [key, limit] of limits) await takeLimit(key, limit);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "rate_limited") return false;
    throw error;
  }
}
