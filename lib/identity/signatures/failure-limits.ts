import "server-only";
import { DomainError } from "@/lib/platform/errors";
import { checkLimit, takeLimit } from "@/lib/platform/limits/take-limit";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal } from "@/lib/identity/refusals";

const PER_NETWORK = { limit: 20, windowSeconds: 60 };
const PER_WORKSPACE = { limit: 100, windowSeconds: 60 };
const VISITS = { limit: 60, windowSeconds: 60 };

type Caller = { workspaceId: string; networkAddress: string };

/**
 * Whether a network failed too often lately. Counted per workspace, so that one product's mistake doesn't lock
 * another's customers in the same office out.
 */
export async function tooManyFailures(caller: Caller): Promise<Refusal | null> {
  return refusedBy(() => checkLimit(networkKey(caller), PER_NETWORK));
}

/**
 * Counts a wrong signature. Over the workspace's limit, wrong ones get "too many attempts"; correct ones still pass, or
 * anyone could lock a workspace's customers out.
 */
export async function countFailure(caller: Caller): Promise<Refusal | null> {
  const network = await refusedBy(() => takeLimit(networkKey(caller), PER_NETWORK));
  const workspace = await refusedBy(() => takeLimit(`signature:${caller.workspaceId}`, PER_WORKSPACE));
  return network ?? workspace;
}

/** Limits visits without sign-in, as each creates a session. */
export async function tooManyVisits({ workspaceId, networkAddress }: Caller): Promise<Refusal | null> {
  return refusedBy(
    () => takeLimit(`visit:${workspaceId}:${networkKeyOf(networkAddress)}`, VISITS),
    "Too many visits.",
  );
}

const networkKeyOf = (address: string) => networkOf(address).slice(0, 64);

const networkKey = (caller: Caller) =>
  `signature:${caller.workspaceId.slice(0, 40)}:${networkKeyOf(caller.networkAddress)}`;

async function refusedBy(
  limit: () => Promise<void>,
  what = "Too many failed attempts.",
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

/** A network has many IPv6 addresses: use the first 64 bits. */
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
