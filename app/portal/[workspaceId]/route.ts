import { log } from "@/lib/platform/log";
import { networkAddress } from "@/lib/platform/http/network-address";
import { admitVisitor } from "@/lib/identity/visits/admit-visitor";
import { refusalPageResponse } from "./refusal-page-response";
import { portalResponse } from "./portal-response";
import { previewResponse } from "./preview-response";
import { recordVisit } from "./record-visit";
import { standaloneResponse } from "./standalone-response";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ workspaceId: string }> };

/** The portal: a document without an origin (docs/styling.md), or a refusal page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  try {
    const preview = query.get("preview");
    return preview ? await previewResponse(preview, query) : await visit(request, await params, query);
  } catch (error) {
    // Never log the URL: it contains the signature.
    log.error({ error: error instanceof Error ? error.stack : "unknown" }, "portal page");
    const message = "Something went wrong on our side. Nothing was lost.";
    return refusalPageResponse({ code: "internal", message }, 500, query);
  }
}

async function visit(
  request: Request,
  { workspaceId }: { workspaceId: string },
  query: URLSearchParams,
): Promise<Response> {
  const standalone = await standaloneResponse(request, workspaceId, query);
  if (standalone) return standalone;
  const { headers } = request;
  const admission = await admitVisitor({
    workspaceId,
    query,
    networkAddress: networkAddress(headers),
    framing: { kind: "document", referer: headers.get("referer"), fetchDest: headers.get("sec-fetch-dest") },
  });
  recordVisit(request, workspaceId, admission);
  if (!admission.ok) {
    const { refusal } = admission;
    return refusalPageResponse(refusal, refusal.status, query, refusal.retryAfter);
  }
  return portalResponse(admission, query);
}
