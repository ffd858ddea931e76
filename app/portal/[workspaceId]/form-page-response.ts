import "server-only";
import { plainDocument } from "@/components/portal/document";
import { env } from "@/lib/platform/env";
import { embedAssets } from "./embed-assets";
import { themeOf } from "./refusal-page-response";

type Special = {
  status?: number;
  /** Nonce of the only script allowed. */
  nonce?: string | null;
};

/**
 * A top-level page with a form and at most one script of ours, linked from an email. Unlike the portal it keeps Lodge's
 * origin, to check where a form was submitted; so its only workspace content is names, and it can't be framed.
 */
export function formPageResponse(
  title: string,
  body: string,
  query: URLSearchParams,
  { status = 200, nonce = null }: Special = {},
): Response {
  const app = new URL(env.APP_URL).origin;
  const { stylesheet } = embedAssets();
  const shell = { title, theme: themeOf(query), accentColor: null, stylesheet, headHtml: "" };
  return new Response(plainDocument(shell, body), {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `default-src 'none'; base-uri 'none'; script-src ${nonce ? `'nonce-${nonce}'` : "'none'"}; style-src ${app}; font-src ${app}; form-action ${app}; frame-ancestors 'none'`,
      "Cache-Control": "private, no-store",
      // With this policy the form sends its real Origin, but the link's token isn't leaked.
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "X-Robots-Tag": "noindex",
    },
  });
}
