import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";
import { env } from "@/lib/platform/env";

/**
 * Headers of the agent's pages. Scripts run by nonce only, which Next reads from the policy in the *request*; the
 * inline script of the theme takes it from `x-nonce`. `x-lodge-path` lets a page send people back after signing in.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-lodge-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  return response;
}

/** Style *attributes* are let through: menus and tooltips are placed with them. `frame-src`: the settings' preview. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src 'self' ${env.APP_URL}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Pages of agents only: never /api, /portal or files (a proxied route answers a quarter to a third slower). */
export const config = {
  matcher: [
    "/",
    "/sign-in",
    "/sign-up",
    "/:workspace((?!(?:api|portal|docs|dev|compat|embed|static|assets|public)(?:/|$))[a-z0-9-]{3,40})/:area(inbox|tickets|search|reports|settings)/:path*",
  ],
};
