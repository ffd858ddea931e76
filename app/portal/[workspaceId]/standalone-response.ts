import "server-only";
import { signInPage } from "@/components/portal/sign-in-page";
import { findContact } from "@/lib/identity/contacts/find-contact";
import { findPortalLook } from "@/lib/workspace/customization/find-portal-look";
import { recordEmbed } from "@/lib/identity/diagnosis/record-embed";
import { env } from "@/lib/platform/env";
import { readPortalCookie } from "@/lib/identity/sessions/portal-cookie";
import { findEntryRules } from "@/lib/identity/visits/find-entry-rules";
import { findPortalActor } from "@/lib/identity/sessions/find-portal-actor";
import { formPageResponse } from "./form-page-response";
import { portalResponse } from "./portal-response";
import { ticketQuery } from "./signed-in-response";

const PROOFS = ["email", "hmac", "jwt", "code"];

/**
 * The standalone portal, if enabled and the query has no credentials: signed in by cookie, or the sign-in page.
 * @returns null if it isn't a standalone visit, or not allowed
 */
export async function standaloneResponse(
  request: Request,
  workspaceId: string,
  query: URLSearchParams,
): Promise<Response | null> {
  if (request.headers.get("sec-fetch-dest") !== "document" || PROOFS.some((name) => query.get(name)))
    return null;
  const rules = await findEntryRules(workspaceId);
  if (!rules?.standaloneEnabled) return null;
  return (await signedIn(request, workspaceId, query)) ?? signInResponse(workspaceId, query, {});
}

async function signedIn(
  request: Request,
  workspaceId: string,
  query: URLSearchParams,
): Promise<Response | null> {
  const token = readPortalCookie(request);
  const actor = token && (await findPortalActor(token));
  if (!actor || actor.workspaceId !== workspaceId) return null;
  const [look, contact] = await Promise.all([
    findPortalLook(workspaceId),
    findContact(workspaceId, actor.contactId),
  ]);
  if (!look || !contact) return null;
  void recordEmbed({ workspaceId, origin: null, embedType: "standalone", signed: true });
  const { name, email } = contact;
  const workspace = { ...look, frameAncestors: ["'none'"] };
  const customer = { name, email };
  const admitted = {
    ok: true,
    as: "customer",
    workspace,
    actor,
    token,
    customer,
    parentOrigin: null,
  } as const;
  return portalResponse(admitted, query, { standalone: true });
}

type Step = { email?: string; isAsked?: boolean; problem?: string; status?: number };

/** The sign-in page. */
export async function signInResponse(
  workspaceId: string,
  query: URLSearchParams,
  { email = "", isAsked = false, problem = "", status = 200 }: Step,
): Promise<Response> {
  const workspaceName = (await findPortalLook(workspaceId))?.name ?? "";
  const start = `${env.APP_URL}/portal/${workspaceId}`;
  const ticket = ticketQuery(query);
  const page = signInPage({
    workspaceName,
    action: `${start}/sign-in${ticket}`,
    start: start + ticket,
    email,
    isAsked,
    problem,
  });
  return formPageResponse(`${workspaceName} support`, page, query, { status });
}
