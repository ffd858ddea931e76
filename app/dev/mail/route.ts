import { devOutboxPage } from "@/lib/channels/email/dev-outbox-page";
import { listDevOutbox } from "@/lib/channels/email/list-dev-outbox";
import { withErrorHandling } from "@/lib/platform/http/define-route";

export const dynamic = "force-dynamic";

/** Emails of a local installation. Elsewhere the page doesn't exist. */
export const GET = withErrorHandling(
  async () =>
    new Response(devOutboxPage(await listDevOutbox()), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        "Cache-Control": "private, no-store",
      },
    }),
);
