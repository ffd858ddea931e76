import "server-only";
import { randomBytes } from "node:crypto";
import { portalDocument } from "@/components/portal/document";
import { renderHead, styleSources } from "@/lib/workspace/customization/render-head";
import type { Admission } from "@/lib/identity/visits/admission";
import { embedAssets } from "./embed-assets";
import { themeOf } from "./refusal-page-response";
import { readPage, readVisitorPage } from "./read-page";
import { responseHeaders } from "./response-headers";

/** The portal page: a customer's tickets or a visitor's form. */
export async function portalResponse(
  admitted: Extract<Admission, { ok: true }>,
  query: URLSearchParams,
  { standalone = false } = {},
): Promise<Response> {
  const { workspace, token, parentOrigin } = admitted;
  const head = query.get("safe") === "1" ? [] : workspace.head;
  const page = await (admitted.as === "customer"
    ? readPage(admitted, query)
    : readVisitorPage(admitted, query));
  const nonce = randomBytes(16).toString("base64");
  const html = portalDocument({
    title: `${workspace.name} support`,
    theme: themeOf(query),
    accentColor: workspace.accentColor,
    headHtml: renderHead(head),
    ...embedAssets(),
    nonce,
    page: standalone ? { ...page, standalone } : page,
    token,
    parentOrigin,
  });
  const { frameAncestors } = workspace;
  const policy = { nonce, frameAncestors, styleSources: styleSources(head), mayConnect: true };
  return new Response(html, { headers: responseHeaders(policy) });
}
