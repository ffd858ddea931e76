import "server-only";
import { WAYS } from "./schemas";
import type { Way } from "./schemas";

type Asked = {
  /** Of the address that the browser asked for, where a page was asked for. */
  pathname?: string;
  query: URLSearchParams;
  isStandalone?: boolean;
};

/** By which way a visitor came. Our scripts say so in the query; the rest shows in how the page was asked for. */
export function embedWay({ pathname = "", query, isStandalone = false }: Asked): Way {
  const via = query.get("via");
  const said = WAYS.find((way) => way === via);
  if (said) return said;
  if (/^\/urn(:|%3a)crisp/i.test(pathname)) return "crisp";
  return isStandalone ? "standalone" : "iframe";
}
