import "server-only";
import { env } from "@/lib/platform/env";

export type Policy = {
  /** Nonce of the only script allowed; null for none. */
  nonce: string | null;
  /** Sources of `frame-ancestors`. */
  frameAncestors: string[];
  /** Origins that the workspace's styles load from. */
  styleSources: string[];
  /** Whether the page may use the network. */
  mayConnect: boolean;
};

/**
 * All headers of a portal page. `sandbox` never has `allow-same-origin`, so that a top-level page has no origin either.
 * URLs are absolute, because `'self'` matches nothing there in WebKit.
 */
export function responseHeaders(policy: Policy): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": contentSecurityPolicy(policy),
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  };
}

function contentSecurityPolicy({ nonce, frameAncestors, styleSources, mayConnect }: Policy): string {
  const app = new URL(env.APP_URL).origin;
  const sources = [app, ...styleSources].join(" ");
  return [
    "sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads",
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    `script-src ${nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'none'"}`,
    `connect-src ${mayConnect ? app : "'none'"}`,
    `style-src ${sources} 'unsafe-inline'`,
    `font-src ${sources} data:`,
    `img-src ${sources} data: blob:`,
    `frame-ancestors ${frameAncestors.join(" ") || "'none'"}`,
  ].join("; ");
}
