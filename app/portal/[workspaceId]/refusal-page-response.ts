import "server-only";
import { randomBytes } from "node:crypto";
import { plainDocument, renewScript } from "@/components/portal/document";
import type { Shell } from "@/components/portal/document";
import { refusalPage } from "@/components/portal/refusal-page";
import type { Explained } from "@/components/portal/refusal-page";
import { embedAssets } from "./embed-assets";
import { responseHeaders } from "./response-headers";

/** Renders a refusal or error. It holds no data, so any frame may show it (contract section 3). */
export function refusalPageResponse(
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
  // The host page's script requests a new code.
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

/** @returns the theme requested by the host */
export function themeOf(query: URLSearchParams): Shell["theme"] {
  const theme = query.get("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
}
