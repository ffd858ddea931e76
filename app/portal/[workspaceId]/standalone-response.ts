import "server-only";
import { signInPage } from "@/components/portal/sign-in-page";
import { findContact } from "@/lib/identity/contacts/find-contact";
import { findPortalLook } from "@/lib/workspace/customization/find-portal-look";
import { recordEmbed } from "@/lib/identity/diagnosis/record-embed";
import { env } from "@/lib/platform/env";
import { readPortalCookie } from "@/lib/identity/sessions/portal-cookie";
import { findEntryRules } from "@/lib/identity/visits/find-entry-rules";
import { findPortalActor } from "@/lib/identity/sessions/find-portal-actor";
import { doorResponse } from "./door-response";
import { portalResponse } from "./portal-response";
import { ticketQuery } from "./signed-in-response";

const PROOFS = ["email", "hmac", "jwt", "code"];

/**
 * The portal as a page of its own, where the workspace allows that and the host says nothing about who it is: for
 * who has signed in here before, or the page to do so.
 * @returns null where the page is another one, or may not be opened so
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

/** The page to sign in on. */
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
  return doorResponse(`${workspaceName} support`, page, query, { status });
}
