import { viewOf } from "@/components/portal/view";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { networkAddress } from "@/lib/platform/http/network-address";
import { readForm } from "@/lib/platform/http/read-body";
import { requireSameSite } from "@/lib/platform/http/same-site";
import { requestSignIn } from "@/lib/tickets/visitors/request-sign-in";
import { confirmCode } from "@/lib/tickets/visitors/confirm-code";
import { guardedPage } from "../guarded-page";
import { signedInResponse, ticketQuery } from "../signed-in-response";
import { signInResponse } from "../standalone-response";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ workspaceId: string }> };

/** The standalone sign-in form: first the email, then the code. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspaceId } = await params;
  const query = new URL(request.url).searchParams;
  return guardedPage(query, async () => {
    requireSameSite(request);
    const form = await readForm(request);
    const email = (form.get("email") ?? "").trim().slice(0, 300);
    const digits = form.get("digits");
    const attempt = { workspaceId, email, networkAddress: networkAddress(request.headers) };
    if (digits === null) return ask(attempt, query);
    const signedIn = await confirmCode({ ...attempt, digits });
    if (signedIn) return signedInResponse(workspaceId, signedIn.token, query);
    const problem = "This code is wrong or expired. Use the latest email.";
    return signInResponse(workspaceId, query, { email, isAsked: true, problem, status: 422 });
  });
}

async function ask(
  attempt: { workspaceId: string; email: string; networkAddress: string },
  query: URLSearchParams,
): Promise<Response> {
  const { workspaceId, email } = attempt;
  const view = viewOf(query);
  try {
    await requestSignIn({ ...attempt, ticket: view.name === "thread" ? view.number : null });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    return signInResponse(workspaceId, query, { email, problem: error.message, status: 422 });
  }
  return signInResponse(workspaceId, query, { email, isAsked: true });
}

/** Reloading the response starts over. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspaceId } = await params;
  const ticket = ticketQuery(new URL(request.url).searchParams);
  return Response.redirect(`${env.APP_URL}/portal/${encodeURIComponent(workspaceId)}${ticket}`, 303);
}
