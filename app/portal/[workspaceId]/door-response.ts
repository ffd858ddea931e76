import "server-only";
import { plainDocument } from "@/components/portal/document";
import { env } from "@/lib/platform/env";
import { embedAssets } from "./embed-assets";
import { themeOf } from "./explained-response";

type Special = {
  status?: number;
  /** Of the one script that may run. */
  nonce?: string | null;
};

/**
 * A page with a form and at most one script of ours, opened by itself from a mail. Unlike the portal it keeps Lodge's origin, so that
 * a form of somebody else's page can be told apart from its own; therefore it holds nothing that a workspace wrote but
 * names, and nothing may frame it.
 */
export function doorResponse(
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
      // Its own form sends the real Origin under this one; the link in the address stays here.
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "X-Robots-Tag": "noindex",
    },
  });
}
