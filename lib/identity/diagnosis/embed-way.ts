import "server-only";
import { WAYS } from "./schemas";
import type { Way } from "./schemas";

type Signs = {
  /** What our scripts say in the query as `via=`, or what was kept of an earlier visit. */
  said: string | null;
  /** Of the address that the browser asked for, where a page was asked for. */
  pathname?: string;
  isStandalone?: boolean;
};

/** By which way a visitor came. Our scripts say so; the rest shows in how the page was asked for. */
export function embedWay({ said, pathname = "", isStandalone = false }: Signs): Way {
  const known = WAYS.find((way) => way === said);
  if (known) return known;
  if (/^\/urn(:|%3a)crisp/i.test(pathname)) return "crisp";
  return isStandalone ? "standalone" : "iframe";
}
