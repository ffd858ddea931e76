import { portalOptions, publicPortalRoute } from "@/lib/identity/sessions/portal-route";
import { findLauncherLook } from "@/lib/workspace/customization/find-portal-look";
import { recordRefusal } from "@/lib/identity/diagnosis/record-refusal";
import { env } from "@/lib/platform/env";
import { refusalResponse } from "@/lib/identity/visits/refusal-response";
import { issueCode } from "@/lib/identity/visits/issue-code";
import { renewSessionInput } from "@/lib/identity/schemas";
import { countUnread } from "@/lib/tickets/lists/list-portal-tickets";

/** Exchanges a host page's signature for a one-time code. Called by our script, where `Origin` is the host's. */
export const POST = publicPortalRoute(
  { body: renewSessionInput },
  async ({ body, request, networkAddress }) => {
    const { workspaceId } = body;
    const query = new URLSearchParams(body.query);
    const origin = request.headers.get("origin");
    const issued = await issueCode({ workspaceId, query, origin, networkAddress });
    if (!issued.ok) {
      recordRefusal({ workspaceId, origin, query }, issued.refusal);
      return refusalResponse(issued.refusal);
    }
    const { code, name, contactId } = issued;
    const url = new URL(`${env.APP_URL}/portal/${workspaceId}`);
    url.searchParams.set("code", code);
    // Form fields prove nothing, so they may be part of the address.
    for (const field of contactId ? [] : ["email", "nickname"])
      if (query.get(field)) url.searchParams.set(field, query.get(field) ?? "");
    const [look, unread] = await Promise.all([
      findLauncherLook(workspaceId),
      contactId ? countUnread({ workspaceId, contactId }) : 0,
    ]);
    return Response.json({ code, url: url.href, name, unread, look }, { status: 201 });
  },
);

export const OPTIONS = portalOptions;
