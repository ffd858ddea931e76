import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/platform/errors";
import { errorResponse } from "./error-response";
import { readJson } from "./read-body";
import { networkAddress } from "./network-address";
import { requireSameSite } from "./same-site";

type Schema = z.ZodType | undefined;
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

export type Spec<P extends Schema, Q extends Schema, B extends Schema> = {
  /** Path parameters, without those that the wrapper reads. */
  params?: P;
  query?: Q;
  body?: B;
};

export type Input<P extends Schema, Q extends Schema, B extends Schema> = {
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
  request: Request;
};

export type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/** Parses the input that a route declares. @throws DomainError invalid (with issues), bad_request, too_large, not_found */
export async function parseInput<P extends Schema, Q extends Schema, B extends Schema>(
  spec: Spec<P, Q, B>,
  request: Request,
  params: Record<string, string | string[] | undefined>,
): Promise<Input<P, Q, B>> {
  const url = new URL(request.url);
  // Invalid path: 404. Invalid query or body: 422.
  const path = spec.params?.safeParse(params);
  if (path && !path.success) throw new DomainError("not_found", "Nothing was found at this address.");
  return {
    params: path?.data as Parsed<P>,
    query: parse(spec.query, Object.fromEntries(url.searchParams)) as Parsed<Q>,
    body: (spec.body ? parse(spec.body, await readJson(request)) : undefined) as Parsed<B>,
    request,
  };
}

function parse(schema: Schema, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  const first = issues[0];
  throw new DomainError(
    "invalid",
    first?.path ? `${first.path}: ${first.message}` : (first?.message ?? "Invalid input."),
    { issues },
  );
}

/** Wraps a handler: errors become responses. `headers` are added to errors too. */
export function withErrorHandling(
  handle: (request: Request, params: Record<string, string | string[] | undefined>) => Promise<Response>,
  headers: Record<string, string> = {},
) {
  return async (request: Request, context?: RouteContext): Promise<Response> => {
    try {
      return await handle(request, (await context?.params) ?? {});
    } catch (error) {
      // The client has disconnected.
      if (request.signal.aborted) return new Response(null, { status: 499, headers });
      return errorResponse(error, headers);
    }
  };
}

/** A route for signed-out visitors of our own pages. Accepts writes from our pages only, and sets no cookie. */
export function publicRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(spec: Spec<P, Q, B>, handle: (input: Input<P, Q, B> & { networkAddress: string }) => Promise<Response>) {
  return withErrorHandling(async (request, params) => {
    requireSameSite(request);
    const input = await parseInput(spec, request, params);
    const response = await handle({ ...input, networkAddress: networkAddress(request.headers) });
    response.headers.set("Cache-Control", "private, no-store");
    return response;
  });
}
