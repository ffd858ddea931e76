import "server-only";
import type { Framing } from "@/lib/identity/visits/admission";
import { isAllowedOrigin, originOf } from "./allowed-origins";
import type { EntryRules } from "@/lib/identity/visits/find-entry-rules";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal } from "@/lib/identity/refusals";

const WHERE = "under Settings > Security > Allowed domains";

/**
 * Where the portal may be opened. A page without `Sec-Fetch-Dest` counts as framed; a frame that sends no Referer is
 * left to `frame-ancestors`. Both headers can be forged: the signature is the wall, this keeps strangers' pages out.
 * @returns null when nothing speaks against it
 */
export function checkFraming(framing: Framing, rules: EntryRules): Refusal | null {
  if (framing.kind === "renewal") return null;
  if (framing.kind === "host") return checkPage(framing.origin && originOf(framing.origin), rules);
  if (framing.fetchDest === "document") {
    if (rules.standaloneEnabled) return null;
    return refusal(
      "standalone_disabled",
      "This support portal opens inside the product it belongs to, not by itself. Open the product's support page. An admin can allow it by itself under Settings > Security.",
    );
  }
  if (!framing.referer) return null;
  return checkPage(originOf(framing.referer), rules);
}

/** @param origin null for what is not a web page, such as a file or a frame without an origin */
function checkPage(origin: string | null, rules: EntryRules): Refusal | null {
  if (origin && isAllowedOrigin(origin, rules)) return null;
  return refusal(
    "domain_not_allowed",
    origin
      ? `The site that shows this page is not on the list of allowed domains. An admin can add ${origin} ${WHERE}.`
      : `What shows this page is not a web site. Show it on a page of a domain that is listed ${WHERE}.`,
  );
}
