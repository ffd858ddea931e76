import "server-only";
import type { Framing } from "@/lib/identity/visits/admission";
import { isAllowedOrigin, originOf } from "./allowed-origins";
import type { EntryRules } from "@/lib/identity/visits/find-entry-rules";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal } from "@/lib/identity/refusals";

const WHERE = "in Settings > Security > Allowed domains";

/**
 * Checks where the portal is opened. A page without `Sec-Fetch-Dest` counts as framed; a frame without a Referer is
 * left to `frame-ancestors`. Both headers can be forged: only the signature protects data.
 * @returns null if allowed
 */
export function checkFraming(framing: Framing, rules: EntryRules): Refusal | null {
  if (framing.kind === "renewal") return null;
  if (framing.kind === "host") return checkPage(framing.origin && originOf(framing.origin), rules);
  if (framing.fetchDest === "document") {
    if (rules.standaloneEnabled) return null;
    return refusal(
      "standalone_disabled",
      "This workspace doesn't allow the standalone portal. Embed it, or let an admin turn on the standalone portal in Settings > Security.",
    );
  }
  if (!framing.referer) return null;
  return checkPage(originOf(framing.referer), rules);
}

/** @param origin null if it isn't a web page, such as a file or a frame without an origin */
function checkPage(origin: string | null, rules: EntryRules): Refusal | null {
  if (origin && isAllowedOrigin(origin, rules)) return null;
  return refusal(
    "domain_not_allowed",
    origin
      ? `This site isn't an allowed domain. An admin can add ${origin} ${WHERE}.`
      : `The portal is embedded in something that isn't a web page. Embed it in a page of a domain listed ${WHERE}.`,
  );
}
