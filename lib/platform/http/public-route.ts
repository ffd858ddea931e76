import "server-only";
import type { z } from "zod";
import { guarded, parseInput } from "./define-route";
import type { Input, Spec } from "./define-route";
import { networkAddress } from "./network-address";
import { requireSameSite } from "./same-site";

type Schema = z.ZodType | undefined;

/** A route of our own pages for those who are not signed in. Writes come from our pages only; it sets no cookie. */
export function publicRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(spec: Spec<P, Q, B>, handle: (input: Input<P, Q, B> & { networkAddress: string }) => Promise<Response>) {
  return guarded(async (request, params) => {
    requireSameSite(request);
    const input = await parseInput(spec, request, params);
    const response = await handle({ ...input, networkAddress: networkAddress(request.headers) });
    response.headers.set("Cache-Control", "private, no-store");
    return response;
  });
}
