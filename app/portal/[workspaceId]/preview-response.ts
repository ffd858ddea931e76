import "server-only";
import { randomBytes } from "node:crypto";
import { portalDocument } from "@/components/portal/document";
import type { PortalPage } from "@/components/portal/portal-page";
import { viewOf } from "@/components/portal/view";
import { findPreview } from "@/lib/workspace/customization/find-preview";
import { renderHead, styleSources } from "@/lib/workspace/customization/render-head";
import { embedAssets } from "./embed-assets";
import { refusalPageResponse, themeOf } from "./refusal-page-response";
import { pageBasics } from "./read-page";
import { responseHeaders } from "./response-headers";
import { sampleThreads } from "./samples";

/** Preview of an unsaved customization: sample tickets, no session, no network. */
export async function previewResponse(token: string, query: URLSearchParams): Promise<Response> {
  const look = await findPreview(token);
  if (!look) {
    const message = "Open it again from the settings.";
    return refusalPageResponse({ code: "preview_expired", message }, 404, query);
  }
  const nonce = randomBytes(16).toString("base64");
  const html = portalDocument({
    title: "Preview",
    theme: themeOf(query),
    accentColor: look.accentColor,
    headHtml: renderHead(look.head),
    ...embedAssets(),
    nonce,
    page: samplePage(look, query),
    token: null,
  });
  const { frameAncestors } = look;
  const policy = { nonce, frameAncestors, styleSources: styleSources(look.head), mayConnect: false };
  return new Response(html, { headers: responseHeaders(policy) });
}

function samplePage(workspace: PortalPage["workspace"], query: URLSearchParams): PortalPage {
  const threads = sampleThreads(new Date());
  const view = viewOf(query);
  const known = view.name !== "thread" || threads.some(({ ticket }) => ticket.number === view.number);
  return {
    ...pageBasics(workspace, query),
    customer: { name: "Ana Customer", email: "ana@example.com" },
    categories: ["Billing", "Technical", "Account"].map((name) => ({
      id: name,
      slug: name.toLowerCase(),
      name,
    })),
    preview: true,
    view: known ? view : { name: "list" },
    tickets: { items: threads.map(({ ticket }) => ticket), nextCursor: null },
    threads,
    newTicket: { subject: "", body: "", categoryId: "" },
    notice: "",
    seq: 0,
  };
}
