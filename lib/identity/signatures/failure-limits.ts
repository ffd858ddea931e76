import "server-only";
import { DomainError } from "@/lib/platform/errors";
import { checkLimit, takeLimit } from "@/lib/platform/limits/take-limit";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal } from "@/lib/identity/refusals";

const PER_NETWORK = { limit: 20, windowSeconds: 60 };
const PER_WORKSPACE = { limit: 100, windowSeconds: 60 };
const VISITS = { limit: 60, windowSeconds: 60 };

type Asker = { workspaceId: string; networkAddress: string };

/**
 * Whether a network has failed too often lately. Counted for each workspace apart: one product's mistake does not
 * lock the customers of another out who share an office with its own.
 */
export async function tooManyFailures(asker: Asker): Promise<Refusal | null> {
  return refusedBy(() => checkLimit(networkKey(asker), PER_NETWORK));
}

/**
 * Counts a wrong signature. Over the workspace's limit the answer to wrong ones becomes "too many"; right ones still
 * pass, or else anybody could lock a workspace's customers out by guessing badly.
 */
export async function countFailure(asker: Asker): Promise<Refusal | null> {
  const network = await refusedBy(() => takeLimit(networkKey(asker), PER_NETWORK));
  const workspace = await refusedBy(() => takeLimit(`signature:${asker.workspaceId}`, PER_WORKSPACE));
  return network ?? workspace;
}

/** Every look at the form by somebody who is not signed in writes a session: nobody needs many of them. */
export async function tooManyVisits({ workspaceId, networkAddress }: Asker): Promise<Refusal | null> {
  return refusedBy(
    () => takeLimit(`visit:${workspaceId}:${networkKeyOf(networkAddress)}`, VISITS),
    "Too many visits came from here.",
  );
}

const networkKeyOf = (address: string) => networkOf(address).slice(0, 64);

const networkKey = (asker: Asker) =>
  `signature:${asker.workspaceId.slice(0, 40)}:${networkKeyOf(asker.networkAddress)}`;

async function refusedBy(
  limit: () => Promise<void>,
  what = "Too many wrong signatures came from here.",
): Promise<Refusal | null> {
  try {
    await limit();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "rate_limited") throw error;
    const retryAfter = error.details.retryAfter ?? PER_NETWORK.windowSeconds;
    const message = `${what} Try again in ${retryAfter} seconds.`;
    return { ...refusal("rate_limited", message), retryAfter };
  }
}

/** One network has many IPv6 addresses: the first 64 bits name it. */
export function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const zeros =
    tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
