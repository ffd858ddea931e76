import "server-only";
import type { Refusal } from "@/lib/identity/refusals";

/** The JSON response to a script's refused request (contract section 3). */
export function refusalResponse({ code, status, message, retryAfter }: Refusal): Response {
  const headers = {
    "X-Lodge-Error": code,
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
  };
  return Response.json({ error: { code, message } }, { status, headers });
}
