import type { Session } from "./api";
import { ApiError, checked } from "./api";

type Refused = (message: string | null) => void;

/**
 * The portal's session, in this page's memory only. It is renewed with the identity that is still in the address.
 * `onRefused` hears why when that is not accepted any more, and null when it is again.
 */
export function createSession(base: string, workspaceId: string, first: string, onRefused: Refused): Session {
  let token = first;
  let renewal: Promise<void> | null = null;

  async function trade(): Promise<void> {
    const query = location.search.slice(1);
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
      token = ((await (await checked(response)).json()) as { token: string }).token;
      onRefused(null);
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) onRefused(error.message);
      throw error;
    }
  }

  return {
    token: () => token,
    renew: (refused) => {
      if (refused !== token) return Promise.resolve();
      renewal ??= trade().finally(() => {
        renewal = null;
      });
      return renewal;
    },
  };
}
