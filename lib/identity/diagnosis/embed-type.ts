import "server-only";
import { EMBED_TYPES } from "./schemas";
import type { EmbedType } from "./schemas";

type Signs = {
  /** The query's `via=`, set by our scripts, or stored from an earlier visit. */
  said: string | null;
  /** Path of the requested page, if it was a page. */
  pathname?: string;
  isStandalone?: boolean;
};

/** Finds how the portal is embedded: reported by our scripts, or else derived from the request. */
export function embedTypeOf({ said, pathname = "", isStandalone = false }: Signs): EmbedType {
  const known = EMBED_TYPES.find((embedType) => embedType === said);
  if (known) return known;
  if (/^\/urn(:|%3a)crisp/i.test(pathname)) return "crisp";
  return isStandalone ? "standalone" : "iframe";
}
