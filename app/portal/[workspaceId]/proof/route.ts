import { proofPage } from "@/components/portal/proof-page";
import { env } from "@/lib/platform/env";
import { findPortalLook } from "@/lib/workspace/customization/find-portal-look";
import { readForm } from "@/lib/platform/http/read-body";
import { requireSameSite } from "@/lib/platform/http/same-site";
import { confirmProof } from "@/lib/tickets/visitors/confirm-proof";
import { findOpenProof } from "@/lib/tickets/visitors/open-proofs";
import { doorResponse } from "../door-response";
import { explainedResponse } from "../explained-response";
import { guardedPage } from "../guarded-page";
import { portalResponse } from "../portal-response";
import { signedInResponse, ticketQuery } from "../signed-in-response";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ workspaceId: string }> };

/** The link of a mail: a page that asks. It changes nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { workspaceId } = await params;
  return guardedPage(query, async () => {
    const token = query.get("token") ?? "";
    const proof = await findOpenProof(workspaceId, token);
    if (!proof) return gone(query);
    const action = `${env.APP_URL}/portal/${workspaceId}/proof${ticketQuery(query)}`;
    return doorResponse(`${proof.workspaceName} support`, proofPage({ ...proof, action, token }), query);
  });
}

/** The page's button: uses the link up, and shows the portal of who has proved to be somebody. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspaceId } = await params;
  const query = new URL(request.url).searchParams;
  return guardedPage(query, async () => {
    requireSameSite(request);
    const form = await readForm(request);
    const confirmed = await confirmProof(workspaceId, form.get("token") ?? "");
    const look = confirmed && (await findPortalLook(workspaceId));
    if (!look) return gone(query);
    const { token, actor, contact, ticket, standaloneEnabled } = confirmed;
    if (ticket !== null) query.set("ticket", String(ticket));
    if (standaloneEnabled) return signedInResponse(workspaceId, token, query);
    const customer = { name: contact.name, email: contact.email };
    const workspace = { ...look, frameAncestors: ["'none'"] };
    return portalResponse(
      { ok: true, as: "customer", workspace, actor, token, customer, parentOrigin: null },
      query,
    );
  });
}

const gone = (query: URLSearchParams) =>
  explainedResponse(
    {
      code: "proof_invalid",
      message:
        "It was used already, or it is older than a day. If you still need an answer, write to us again.",
    },
    410,
    query,
  );
