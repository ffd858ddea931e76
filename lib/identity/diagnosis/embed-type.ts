import "server-only";
import { EMBED_TYPES } from "./schemas";
import type { EmbedType } from "./schemas";

type Signs = {
  /** What our scripts say in the query as `via=`, or what was kept of an earlier visit. */
  said: string | null;
  /** Of the address that the browser asked for, where a page was asked for. */
  pathname?: string;
  isStandalone?: boolean;
};

/** By which way a visitor came. Our scripts say so; the rest shows in how the page was asked for. */
export function embedTypeOf({ said, pathname = "", isStandalone = false }: Signs): EmbedType {
  const known = EMBED_TYPES.find((embedType) => embedType === said);
  if (known) return known;
  if (/^\/urn(:|%3a)crisp/i.test(pathname)) return "crisp";
  return isStandalone ? "standalone" : "iframe";
}
