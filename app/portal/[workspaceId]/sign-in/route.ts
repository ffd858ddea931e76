import { viewOf } from "@/components/portal/view";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { networkAddress } from "@/lib/platform/http/network-address";
import { readForm } from "@/lib/platform/http/read-body";
import { requireSameSite } from "@/lib/platform/http/same-site";
import { askForSignIn } from "@/lib/tickets/visitors/ask-for-sign-in";
import { confirmDigits } from "@/lib/tickets/visitors/confirm-digits";
import { guardedPage } from "../guarded-page";
import { signedInResponse, ticketQuery } from "../signed-in-response";
import { signInResponse } from "../standalone-response";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ workspaceId: string }> };

/** The form of the page to sign in on: first the address, then the digits of the mail. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspaceId } = await params;
  const query = new URL(request.url).searchParams;
  return guardedPage(query, async () => {
    requireSameSite(request);
    const form = await readForm(request);
    const email = (form.get("email") ?? "").trim().slice(0, 300);
    const digits = form.get("digits");
    const asked = { workspaceId, email, networkAddress: networkAddress(request.headers) };
    if (digits === null) return ask(asked, query);
    const signedIn = await confirmDigits({ ...asked, digits });
    if (signedIn) return signedInResponse(workspaceId, signedIn.token, query);
    const problem = "These digits are not right, or not any more. Look at the latest mail.";
    return signInResponse(workspaceId, query, { email, isAsked: true, problem, status: 422 });
  });
}

async function ask(
  asked: { workspaceId: string; email: string; networkAddress: string },
  query: URLSearchParams,
): Promise<Response> {
  const { workspaceId, email } = asked;
  const view = viewOf(query);
  try {
    await askForSignIn({ ...asked, ticket: view.name === "thread" ? view.number : null });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    return signInResponse(workspaceId, query, { email, problem: error.message, status: 422 });
  }
  return signInResponse(workspaceId, query, { email, isAsked: true });
}

/** A reload of its answer begins anew. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspaceId } = await params;
  const ticket = ticketQuery(new URL(request.url).searchParams);
  return Response.redirect(`${env.APP_URL}/portal/${encodeURIComponent(workspaceId)}${ticket}`, 303);
}
