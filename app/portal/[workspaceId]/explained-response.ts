import "server-only";
import { randomBytes } from "node:crypto";
import { plainDocument, renewScript } from "@/components/portal/document";
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
  // A used code is nothing for a person: the script on the host's page asks for another one.
  const nonce = what.code === "code_invalid" ? randomBytes(16).toString("base64") : null;
  const body = refusalPage(what) + (nonce ? renewScript(nonce) : "");
  const policy = { nonce, frameAncestors: ["*"], styleSources: [], mayConnect: false };
  return new Response(plainDocument(shell, body), {
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
