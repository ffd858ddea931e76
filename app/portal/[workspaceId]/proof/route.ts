import { verificationPage } from "@/components/portal/verification-page";
import { env } from "@/lib/platform/env";
import { findPortalLook } from "@/lib/workspace/customization/find-portal-look";
import { readForm } from "@/lib/platform/http/read-body";
import { requireSameSite } from "@/lib/platform/http/same-site";
import { confirmLink } from "@/lib/tickets/visitors/confirm-link";
import { findOpenVerification } from "@/lib/tickets/visitors/open-verifications";
import { formPageResponse } from "../form-page-response";
import { refusalPageResponse } from "../refusal-page-response";
import { guardedPage } from "../guarded-page";
import { portalResponse } from "../portal-response";
import { signedInResponse, ticketQuery } from "../signed-in-response";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ workspaceId: string }> };

/** The page behind a verification link. Changes nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { workspaceId } = await params;
  return guardedPage(query, async () => {
    const token = query.get("token") ?? "";
    const verification = await findOpenVerification(workspaceId, token);
    if (!verification) return gone(query);
    const action = `${env.APP_URL}/portal/${workspaceId}/proof${ticketQuery(query)}`;
    return formPageResponse(
      `${verification.workspaceName} support`,
      verificationPage({ ...verification, action, token }),
      query,
    );
  });
}

/** The page's button: redeems the link and opens the customer's portal. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspaceId } = await params;
  const query = new URL(request.url).searchParams;
  return guardedPage(query, async () => {
    requireSameSite(request);
    const form = await readForm(request);
    const confirmed = await confirmLink(workspaceId, form.get("token") ?? "");
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
  refusalPageResponse(
    {
      code: "proof_invalid",
      message: "It was already used, or it expired. If you still need help, contact us again.",
    },
    410,
    query,
  );
