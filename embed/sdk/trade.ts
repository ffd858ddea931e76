import type { LodgeError, OwnLook } from "./types";

/** The server's response to credentials. The code in the URL opens the portal once, within a minute. */
export type Exchanged = { code: string; url: string; unread: number; look?: OwnLook | null; at: number };

/** A refusal with the server's message, or our own without a response. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Exchanges credentials for a code. Sent without cookies; the browser adds the page's origin.
 * @throws Refused
 */
export async function trade(base: string, workspaceId: string, query: string): Promise<Exchanged> {
  let response: Response;
  try {
    response = await fetch(`${base}/api/portal/codes`, {
      method: "POST",
      credentials: "omit",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ workspaceId, query }),
    });
  } catch {
    throw new Refused("network", `Couldn't reach ${base}. Check that the page's connect-src allows it.`);
  }
  const answer = (await response.json().catch(() => null)) as (Exchanged & { error?: LodgeError }) | null;
  if (response.ok && answer) return { ...answer, at: Date.now() };
  const { code, message } = answer?.error ?? UNAVAILABLE;
  throw new Refused(code, message);
}

const UNAVAILABLE = {
  code: "unavailable",
  message: "Support is unavailable right now. Try again in a moment.",
};
