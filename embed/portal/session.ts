import type { Session } from "./api";
import { ApiError, checked } from "./api";

type Refused = (message: string | null, code: string) => void;
type As = "customer" | "visitor";
type Renewed = { token: string; as: As; customer: { email: string } };

export type Renewal = {
  base: string;
  workspaceId: string;
  /** A query with credentials: the page's own, or a new code. */
  query: () => string | Promise<string>;
  /** Called with the refusal when renewal fails, and with null when it works again. */
  onRefused: Refused;
  /** Who the page was rendered for; customers are compared by email. */
  as: As;
  email: string;
};

const ENDED = "Your session has expired.";

/** The portal's session, only in memory. Renewed with the host page's credentials. */
export function createSession(first: string, renewal: Renewal): Session {
  const { base, workspaceId, onRefused } = renewal;
  let token = first;
  let running: Promise<void> | null = null;

  async function trade(): Promise<void> {
    const query = await new Promise<string>((resolve) => resolve(renewal.query())).catch(() => {
      onRefused(ENDED, "code_invalid");
      throw new ApiError(401, "code_invalid", ENDED);
    });
    const response = await openSession(base, { workspaceId, query });
    try {
      const renewed = (await (await checked(response)).json()) as Renewed;
      if (renewed.as === "visitor" && renewal.as === "customer")
        throw new ApiError(401, "identity_required", ENDED);
      token = renewed.token;
      onRefused(null, "");
      // Someone else signed in to the host: discard the page.
      if (renewed.as === "customer" && renewed.customer.email !== renewal.email) location.reload();
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) onRefused(error.message, error.code);
      throw error;
    }
  }

  return {
    token: () => token,
    renew: (refused) => {
      if (refused !== token) return Promise.resolve();
      running ??= trade().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

async function openSession(base: string, body: { workspaceId: string; query: string }): Promise<Response> {
  try {
    return await fetch(`${base}/api/portal/sessions`, {
      method: "POST",
      credentials: "omit",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0, "network", "No connection. Check your internet connection.");
  }
}
