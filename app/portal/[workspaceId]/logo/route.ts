import { findLogo } from "@/lib/workspace/customization/logo";
import { logoParams, logoQuery } from "@/lib/workspace/customization/schemas";
import { publicPortalRoute } from "@/lib/identity/sessions/portal-route";
import { notFound } from "@/lib/platform/errors";

/** The workspace's logo, public. With `v`, which changes with the logo, it is cached forever. */
export const GET = publicPortalRoute({ params: logoParams, query: logoQuery }, async ({ params, query }) => {
  const logo = await findLogo(params.workspaceId);
  if (!logo) throw notFound("logo");
  return new Response(logo.bytes, {
    headers: {
      "Content-Type": logo.type,
      "Cache-Control": query.v ? "public, max-age=31536000, immutable" : "public, max-age=300",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
