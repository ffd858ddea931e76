import type { Identity, Source } from "./types";

/** A token that ends within this time is replaced. */
const EARLY_MS = 30_000;

/**
 * What the host says about who is signed in, as the server wants to hear it.
 * A token that comes from a function is asked for again before it ends, and whenever a `fresh` one is wanted.
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
    /** Whether there is anything that could prove somebody, without asking for it. */
    isSomebody: () => Boolean(identity.jwt || identity.email || identity.hash),
    /** Whether the server knows the person, and so what the page says of them. */
    isSigned: () => Boolean(!identity.jwt && identity.email && identity.hash),
    describe(next: Identity["attributes"]) {
      attributes = next;
    },
    attributes: () => attributes,
    /** @returns the query of the portal's own address. Rejects with what the host's function threw. */
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

/** Whether the same person is shown by the same proof: then nothing has to be done. */
export function isSameIdentity(one: Identity, other: Identity): boolean {
  const key = ({ email, hash, name, jwt }: Identity) => [email || "", hash || "", name || "", jwt || ""];
  const [left, right] = [key(one), key(other)];
  return left.every((value, index) => value === right[index]);
}

/** @returns when a token ends, in milliseconds; 0 for what is none. */
export function endOf(token: string): number {
  try {
    const claims = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const { exp } = JSON.parse(atob(claims)) as { exp?: unknown };
    return typeof exp === "number" ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}
