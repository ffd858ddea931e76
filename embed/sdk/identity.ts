import type { Identity, Source } from "./types";

/** A token that expires within this time is replaced. */
const EARLY_MS = 30_000;

/**
 * Turns the host's identity into query parameters.
 * A token function is called again before its token expires, and whenever a `fresh` one is needed.
 */
export function createIdentity(identity: Identity, via: Source["via"]) {
  let token = "";
  let { attributes } = identity;

  async function currentToken(fresh: boolean): Promise<string> {
    const { jwt } = identity;
    if (typeof jwt !== "function") return jwt ?? "";
    if (fresh || endOf(token) - Date.now() < EARLY_MS) token = (await jwt()) ?? "";
    return token;
  }

  return {
    /** Whether there are credentials, without calling the token function. */
    isSomebody: () => Boolean(identity.jwt || identity.email || identity.hash),
    /** Whether the person is a customer, whose attributes the server stores. */
    isSigned: () => Boolean(!identity.jwt && identity.email && identity.hash),
    describe(next: Identity["attributes"]) {
      attributes = next;
    },
    attributes: () => attributes,
    /** @returns the portal's query parameters. Rejects with the host function's error */
    async query(fresh: boolean): Promise<string> {
      const jwt = await currentToken(fresh);
      const { email, hash, name } = identity;
      const parts = jwt
        ? { jwt }
        : { email, hmac: hash, nickname: name, attributes: attributes && JSON.stringify(attributes) };
      const query = new URLSearchParams({ via });
      for (const [key, value] of Object.entries(parts)) if (value) query.set(key, value);
      return query.toString();
    },
  };
}

/** Whether both are the same person with the same credentials. */
export function isSameIdentity(one: Identity, other: Identity): boolean {
  const key = ({ email, hash, name, jwt }: Identity) => [email || "", hash || "", name || "", jwt || ""];
  const [left, right] = [key(one), key(other)];
  return left.every((value, index) => value === right[index]);
}

/** @returns when a token expires, in milliseconds; 0 if invalid */
export function endOf(token: string): number {
  try {
    const claims = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const { exp } = JSON.parse(atob(claims)) as { exp?: unknown };
    return typeof exp === "number" ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}
