import "server-only";
import { plainDocument } from "@/components/portal/document";
import type { Shell } from "@/components/portal/document";
import { refusalPage } from "@/components/portal/refusal-page";
import type { Explained } from "@/components/portal/refusal-page";
import { embedAssets } from "./embed-assets";
import { responseHeaders } from "./response-headers";

/** A refusal holds nobody's data, so any frame may show it: otherwise nobody could read what is wrong (contract section 3). */
export function explainedResponse(
  what: Explained,
  status: number,
  query: URLSearchParams,
  retryAfter?: number,
): Response {
  const { stylesheet } = embedAssets();
  const shell: Shell = {
    title: "Support",
    theme: themeOf(query),
    accentColor: null,
    stylesheet,
    headHtml: "",
  };
  const policy = { nonce: null, frameAncestors: ["*"], styleSources: [], mayConnect: false };
  return new Response(plainDocument(shell, refusalPage(what)), {
    status,
    headers: {
      ...responseHeaders(policy),
      "X-Lodge-Error": what.code,
      ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    },
  });
}

/** @returns the theme that the host asks for. */
export function themeOf(query: URLSearchParams): Shell["theme"] {
  const theme = query.get("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
}
