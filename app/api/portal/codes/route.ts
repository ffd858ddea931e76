import { portalOptions, publicPortalRoute } from "@/lib/http/portal-route";
import { env } from "@/lib/env";
import { refusalResponse } from "@/lib/http/refusal-response";
import { issueCode } from "@/lib/identity/issue-code";
import { renewSessionInput } from "@/lib/identity/schemas";
import { countUnread } from "@/lib/tickets/count-unread";

/** A code for a frame, asked for by a script on the host's own page: the one place where `Origin` is a real one. */
export const POST = publicPortalRoute(
  { body: renewSessionInput },
  async ({ body, request, networkAddress }) => {
    const { workspaceId } = body;
    const query = new URLSearchParams(body.query);
    const origin = request.headers.get("origin");
    const issued = await issueCode({ workspaceId, query, origin, networkAddress });
    if (!issued.ok) return refusalResponse(issued.refusal);
    const { code, name } = issued;
    const url = `${env.APP_URL}/portal/${workspaceId}?code=${code}`;
    return Response.json({ code, url, name, unread: await countUnread(issued) }, { status: 201 });
  },
);

export const OPTIONS = portalOptions;
