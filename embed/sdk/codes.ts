import type { createIdentity } from "./identity";
import { Refused, trade } from "./trade";
import type { Exchanged } from "./trade";
import type { LodgeError } from "./types";

/** Maximum age of a code to try, as it expires after a minute. */
const FRESH_MS = 45_000;
/** Maximum number of new codes per minute. */
const RENEWALS = 4;
const RENEWALS_MS = 60_000;

export type Codes = ReturnType<typeof createCodes>;

type Parts = {
  base: string;
  workspaceId: string;
  identity: ReturnType<typeof createIdentity>;
  onAnswer: (answer: Exchanged) => void;
  onRefused: (error: LodgeError) => void;
};

/** Manages the codes that open the portal: one at a time, kept until used or too old. */
export function createCodes({ base, workspaceId, identity, onAnswer, onRefused }: Parts) {
  let kept: Exchanged | null = null;
  let asking: Promise<Exchanged | null> | null = null;
  let askedAt = 0;
  let renewals = 0;
  let renewedAt = 0;

  async function ask(fresh: boolean): Promise<Exchanged | null> {
    try {
      const answer = await trade(base, workspaceId, await identity.query(fresh));
      askedAt = Date.now();
      onAnswer(answer);
      return answer;
    } catch (error) {
      onRefused(error instanceof Refused ? error : failed(error));
      return null;
    }
  }

  return {
    /** @returns an unused code; null if refused, which has been reported */
    get(fresh = false): Promise<Exchanged | null> {
      if (!fresh && kept && Date.now() - kept.at < FRESH_MS) return Promise.resolve(kept);
      asking ??= ask(fresh).then((answer) => {
        asking = null;
        return (kept = answer);
      });
      return asking;
    },
    /** Codes work once. */
    spend() {
      kept = null;
    },
    isOlderThan: (age: number) => askedAt > 0 && Date.now() - askedAt > age,
    /** Whether to request another code. */
    mayRenew(): boolean {
      renewals = Date.now() - renewedAt > RENEWALS_MS ? 1 : renewals + 1;
      renewedAt = Date.now();
      return renewals <= RENEWALS;
    },
  };
}

const failed = (error: unknown): LodgeError => ({
  code: "jwt_failed",
  message: `The jwt function failed: ${String(error)}`,
});
