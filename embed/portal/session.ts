import type { Session } from "./api";
import { ApiError, checked } from "./api";

type Refused = (message: string | null, code: string) => void;
type As = "customer" | "visitor";
type Renewed = { token: string; as: As; customer: { email: string } };

export type Renewal = {
  base: string;
  workspaceId: string;
  /** The query with what proves the identity: the page's own, or a new code. */
  query: () => string | Promise<string>;
  /** Hears why when the identity is not accepted any more, and null when it is again. */
  onRefused: Refused;
  /** Who the page was made for; the address counts for a customer. */
  as: As;
  email: string;
};

const ENDED = "Your session has ended.";

/** The portal's session, in this page's memory only. It is renewed with the identity that the host's page has given. */
export function createSession(first: string, renewal: Renewal): Session {
  const { base, workspaceId, onRefused } = renewal;
  let token = first;
  let running: Promise<void> | null = null;

  async function trade(): Promise<void> {
    const query = await new Promise<string>((resolve) => resolve(renewal.query())).catch(() => {
      onRefused(ENDED, "code_invalid");
      throw new ApiError(401, "code_invalid", ENDED);
    });
    let response: Response;
    try {
      response = await fetch(`${base}/api/portal/sessions`, {
        method: "POST",
        credentials: "omit",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ workspaceId, query }),
      });
    } catch {
      throw new ApiError(0, "network", "There is no connection to the server.");
    }
    try {
      const renewed = (await (await checked(response)).json()) as Renewed;
      if (renewed.as === "visitor" && renewal.as === "customer")
        throw new ApiError(401, "identity_required", ENDED);
      token = renewed.token;
      onRefused(null, "");
      // Somebody else has signed in at the host: nothing on the screen is theirs.
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
