import type { Session } from "./api";
import { ApiError, checked } from "./api";

type Refused = (message: string | null, code: string) => void;
type Renewed = { token: string; customer: { email: string } };

export type Renewal = {
  base: string;
  workspaceId: string;
  /** The query with what proves the identity: the page's own, or a new code. */
  query: () => string | Promise<string>;
  /** Hears why when the identity is not accepted any more, and null when it is again. */
  onRefused: Refused;
  /** Hears who the new session belongs to. */
  onRenewed: (email: string) => void;
};

const NO_CODE = "Your session has ended, and the page around did not renew it.";

/** The portal's session, in this page's memory only. It is renewed with the identity that the host's page has given. */
export function createSession(first: string, renewal: Renewal): Session {
  const { base, workspaceId, onRefused, onRenewed } = renewal;
  let token = first;
  let running: Promise<void> | null = null;

  async function trade(): Promise<void> {
    const query = await new Promise<string>((resolve) => resolve(renewal.query())).catch(() => {
      onRefused(NO_CODE, "code_invalid");
      throw new ApiError(401, "code_invalid", NO_CODE);
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
      token = renewed.token;
      onRefused(null, "");
      onRenewed(renewed.customer.email);
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
