import { keptMailPage } from "@/lib/channels/email/kept-mail-page";
import { listKeptMail } from "@/lib/channels/email/list-kept-mail";
import { guarded } from "@/lib/platform/http/define-route";

export const dynamic = "force-dynamic";

/** The mail of an installation on this machine alone; anywhere else there is no such page. */
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
