import { portalOptions, publicPortalRoute } from "@/lib/http/portal-route";
import { admitVisitor } from "@/lib/identity/admit-visitor";
import { renewSessionInput } from "@/lib/identity/schemas";

/** A new session for an open page whose session has ended: by the same proof, in the page's own query. */
export const POST = publicPortalRoute({ body: renewSessionInput }, async ({ body, networkAddress }) => {
  const admission = await admitVisitor({
    workspaceId: body.workspaceId,
    query: new URLSearchParams(body.query),
    networkAddress,
    framing: { kind: "renewal" },
  });
  if (admission.ok)
    return Response.json({ token: admission.token, customer: admission.customer }, { status: 201 });
  const { code, status, message, retryAfter } = admission.refusal;
  const headers = { "X-Lodge-Error": code, ...(retryAfter ? { "Retry-After": String(retryAfter) } : {}) };
  return Response.json({ error: { code, message } }, { status, headers });
});

export const OPTIONS = portalOptions;
