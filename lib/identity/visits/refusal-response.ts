import "server-only";
import type { Refusal } from "@/lib/identity/refusals";

/** A refused visitor's answer where a script asked (contract section 3). */
export function refusalResponse({ code, status, message, retryAfter }: Refusal): Response {
  const headers = {
    "X-Lodge-Error": code,
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
  };
  return Response.json({ error: { code, message } }, { status, headers });
}
