import "server-only";
import type { z } from "zod";
import type { AgentActor } from "@/lib/platform/actors";
import { findAgentActor } from "./find-agent-actor";
import { can } from "./permissions";
import type { Permission } from "./permissions";
import { DomainError, notFound } from "@/lib/platform/errors";
import { withErrorHandling, parseInput } from "@/lib/platform/http/define-route";
import type { Input, Spec } from "@/lib/platform/http/define-route";
import { requireSameSite } from "@/lib/platform/http/same-site";

type Schema = z.ZodType | undefined;

/**
 * A route for agents under /api/workspaces/[workspace]. In this order: authenticate (401, or 404 for a workspace that
 * isn't theirs), same-site check of writes (403), permission (403), parse (400, 404, 422), handle.
 */
export function agentRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(
  spec: Spec<P, Q, B> & { permission: Permission },
  handle: (input: Input<P, Q, B> & { actor: AgentActor }) => Promise<Response>,
) {
  return withErrorHandling(async (request, { workspace, ...params }) => {
    const found = await findAgentActor(request.headers.get("cookie"), String(workspace));
    if (found === "signed_out") throw new DomainError("unauthenticated", "Sign in first.");
    if (found === "not_a_member") throw notFound("workspace");
    requireSameSite(request);
    if (!can(found.role, spec.permission))
      throw new DomainError(
        "forbidden",
        "Your role doesn't allow this. Ask an owner or admin of the workspace.",
      );
    const response = await handle({ ...(await parseInput(spec, request, params)), actor: found });
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
    return response;
  });
}
