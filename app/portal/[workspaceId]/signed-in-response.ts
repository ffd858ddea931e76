import "server-only";
import { viewOf } from "@/components/portal/view";
import { env } from "@/lib/platform/env";
import { portalCookie } from "@/lib/identity/sessions/portal-cookie";

/** Redirects to the standalone portal, signed in. */
export function signedInResponse(workspaceId: string, token: string, query: URLSearchParams): Response {
  return new Response(null, {
    status: 303,
    headers: {
      Location: `${env.APP_URL}/portal/${workspaceId}${ticketQuery(query)}`,
      "Set-Cookie": portalCookie(workspaceId, token),
      "Cache-Control": "private, no-store",
      "Referrer-Policy": "no-referrer",
    },
  });
}

/** Query parameters kept through sign-in: the ticket number. */
export function ticketQuery(query: URLSearchParams): string {
  const view = viewOf(query);
  return view.name === "thread" ? `?ticket=${view.number}` : "";
}
