import { recordRefusal } from "@/lib/identity/diagnosis/record-refusal";
import { portalOptions, portalRoute, publicPortalRoute } from "@/lib/identity/sessions/portal-route";
import { refusalResponse } from "@/lib/identity/visits/refusal-response";
import { admitVisitor } from "@/lib/identity/visits/admit-visitor";
import { endPortalSession } from "@/lib/identity/sessions/session-lifetime";
import { renewSessionInput } from "@/lib/identity/schemas";

/** Renews the session of an open page, with the signature in the page's query or with a new code. */
export const POST = publicPortalRoute({ body: renewSessionInput }, async ({ body, networkAddress }) => {
  const { workspaceId } = body;
  const query = new URLSearchParams(body.query);
  const admission = await admitVisitor({ workspaceId, query, networkAddress, framing: { kind: "renewal" } });
  if (!admission.ok) {
    recordRefusal({ workspaceId, origin: null, query }, admission.refusal);
    return refusalResponse(admission.refusal);
  }
  const { token, as, customer } = admission;
  return Response.json({ token, as, customer }, { status: 201 });
});

/** Signs out: ends this session and its streams. */
export const DELETE = portalRoute({}, async ({ actor }) => {
  await endPortalSession(actor);
  return new Response(null, { status: 204 });
});

export const OPTIONS = portalOptions;
