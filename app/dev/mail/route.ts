import { keptMailPage } from "@/lib/channels/email/kept-mail-page";
import { listKeptMail } from "@/lib/channels/email/list-kept-mail";
import { guarded } from "@/lib/platform/http/define-route";

export const dynamic = "force-dynamic";

/** Emails of a local installation. Elsewhere the page doesn't exist. */
export const GET = guarded(
  async () =>
    new Response(keptMailPage(await listKeptMail()), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        "Cache-Control": "private, no-store",
      },
    }),
);
