import type { LodgeError, OwnLook } from "./types";

/** What the server gives for a proof. The code in the address opens the portal once, within a minute. */
export type Traded = { code: string; url: string; unread: number; look?: OwnLook | null; at: number };

/** A refusal in the server's words, or in ours when there was no answer. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Trades who is signed in for a code. Sent without cookies; the browser adds the page's true origin.
 * @throws Refused
 */
export async function trade(base: string, workspaceId: string, query: string): Promise<Traded> {
  let response: Response;
  try {
    response = await fetch(`${base}/api/portal/codes`, {
      method: "POST",
      credentials: "omit",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ workspaceId, query }),
    });
  } catch {
    throw new Refused("network", `${base} cannot be reached. Is it allowed by the page's connect-src?`);
  }
  const answer = (await response.json().catch(() => null)) as (Traded & { error?: LodgeError }) | null;
  if (response.ok && answer) return { ...answer, at: Date.now() };
  const { code, message } = answer?.error ?? UNAVAILABLE;
  throw new Refused(code, message);
}

const UNAVAILABLE = {
  code: "unavailable",
  message: "Support cannot be shown right now. Try again in a moment.",
};
