import type { createIdentity } from "./identity";
import { Refused, trade } from "./trade";
import type { Traded } from "./trade";
import type { LodgeError } from "./types";

/** A code that is older than this is not worth trying: it lives for a minute. */
const FRESH_MS = 45_000;
/** Asking for another code more often than this within a minute leads nowhere. */
const RENEWALS = 4;
const RENEWALS_MS = 60_000;

export type Codes = ReturnType<typeof createCodes>;

type Parts = {
  base: string;
  workspaceId: string;
  identity: ReturnType<typeof createIdentity>;
  onAnswer: (answer: Traded) => void;
  onRefused: (error: LodgeError) => void;
};

/** The codes that open the portal: one at a time, kept until it is used or too old. */
export function createCodes({ base, workspaceId, identity, onAnswer, onRefused }: Parts) {
  let kept: Traded | null = null;
  let asking: Promise<Traded | null> | null = null;
  let askedAt = 0;
  let renewals = 0;
  let renewedAt = 0;

  async function ask(fresh: boolean): Promise<Traded | null> {
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
    /** @returns a code that has not been used, or null when it was refused, which has been told then. */
    get(fresh = false): Promise<Traded | null> {
      if (!fresh && kept && Date.now() - kept.at < FRESH_MS) return Promise.resolve(kept);
      asking ??= ask(fresh).then((answer) => {
        asking = null;
        return (kept = answer);
      });
      return asking;
    },
    /** It is used up by being used. */
    spend() {
      kept = null;
    },
    isOlderThan: (age: number) => askedAt > 0 && Date.now() - askedAt > age,
    /** Whether asking once more may help. */
    mayRenew(): boolean {
      renewals = Date.now() - renewedAt > RENEWALS_MS ? 1 : renewals + 1;
      renewedAt = Date.now();
      return renewals <= RENEWALS;
    },
  };
}

const failed = (error: unknown): LodgeError => ({
  code: "jwt_failed",
  message: `The page's function for a token failed: ${String(error)}`,
});
