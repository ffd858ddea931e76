import "server-only";
import type { z } from "zod";
import type { PortalActor, VisitorActor } from "@/lib/platform/actors";
import { DomainError } from "@/lib/platform/errors";
import { findPortalActor, findVisitorActor } from "./find-portal-actor";
import { withErrorHandling, parseInput } from "@/lib/platform/http/define-route";
import type { Input, Spec } from "@/lib/platform/http/define-route";
import { networkAddress } from "@/lib/platform/http/network-address";

type Schema = z.ZodType | undefined;

/** The portal has no origin, so every origin is allowed; it is safe because no cookies are used. */
const CORS: Record<string, string> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "X-Lodge-Error, Retry-After",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

const PREFLIGHT = {
  ...CORS,
  "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
  "Access-Control-Allow-Headers": "authorization, content-type, idempotency-key",
  "Access-Control-Max-Age": "7200",
};

/** Answers a CORS preflight. */
export const portalOptions = () => new Response(null, { status: 204, headers: PREFLIGHT });

function withCors(response: Response): Response {
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** A route for customers under /api/portal, authenticated by a portal session's token as Bearer, never by cookie. */
export function portalRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(spec: Spec<P, Q, B>, handle: (input: Input<P, Q, B> & { actor: PortalActor }) => Promise<Response>) {
  return withErrorHandling(async (request, params) => {
    const actor = await bearer(request, findPortalActor);
    return withCors(await handle({ ...(await parseInput(spec, request, params)), actor }));
  }, CORS);
}

/** A route for visitors: accepts only a visitor's token. */
export function visitorRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(
  spec: Spec<P, Q, B>,
  handle: (input: Input<P, Q, B> & { actor: VisitorActor; networkAddress: string }) => Promise<Response>,
) {
  return withErrorHandling(async (request, params) => {
    const actor = await bearer(request, findVisitorActor);
    const input = await parseInput(spec, request, params);
    return withCors(await handle({ ...input, actor, networkAddress: networkAddress(request.headers) }));
  }, CORS);
}

/** Finds the request's actor by its token. @throws DomainError unauthenticated */
async function bearer<Actor>(
  request: Request,
  find: (token: string) => Promise<Actor | null>,
): Promise<Actor> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const actor = token ? await find(token) : null;
  if (!actor) throw new DomainError("unauthenticated", "Your session has expired. Reload the page.");
  return actor;
}

/** A portal route without a session. */
export function publicPortalRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(spec: Spec<P, Q, B>, handle: (input: Input<P, Q, B> & { networkAddress: string }) => Promise<Response>) {
  return withErrorHandling(
    async (request, params) =>
      withCors(
        await handle({
          ...(await parseInput(spec, request, params)),
          networkAddress: networkAddress(request.headers),
        }),
      ),
    CORS,
  );
}
