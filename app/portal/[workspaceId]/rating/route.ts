import { randomBytes } from "node:crypto";
import { rateAtOnceScript, ratingPage } from "@/components/portal/rating-page";
import { env } from "@/lib/platform/env";
import { readForm } from "@/lib/platform/http/read-body";
import { requireSameSite } from "@/lib/platform/http/same-site";
import { findRatingLink } from "@/lib/tickets/ratings/find-rating-link";
import { rateByLink } from "@/lib/tickets/ratings/rate-ticket";
import { ratingInput } from "@/lib/tickets/ratings/schemas";
import type { PortalRatingDto } from "@/lib/tickets/ratings/schemas";
import { formPageResponse } from "../form-page-response";
import { refusalPageResponse } from "../refusal-page-response";
import { guardedPage } from "../guarded-page";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ workspaceId: string }> };

/** The page behind a rating link. It submits itself; opening it without scripts records nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { workspaceId } = await params;
  return guardedPage(query, async () => {
    const chosen = ratingInput.shape.score.safeParse(query.get("score"));
    const score = chosen.success ? chosen.data : null;
    const nonce = score ? randomBytes(16).toString("base64") : null;
    const token = query.get("token") ?? "";
    return show({ workspaceId, token, score, nonce, isRecorded: query.has("recorded") }, query);
  });
}

/** Records the rating, then redirects to a page that asks for a comment, so that "Back" and reload don't resubmit. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { workspaceId } = await params;
  return guardedPage(query, async () => {
    requireSameSite(request);
    const form = await readForm(request);
    const token = form.get("token") ?? "";
    const comment = form.get("comment")?.slice(0, 2_000);
    const input = ratingInput.safeParse({
      score: form.get("score"),
      ...(comment === undefined ? {} : { comment }),
    });
    if (!input.success) return show({ workspaceId, token, score: null, nonce: null }, query);
    const rating = await rateByLink(workspaceId, token, input.data);
    if (!rating) return gone(query);
    const recorded = new URLSearchParams({ token, recorded: "1" }).toString();
    return new Response(null, {
      status: 303,
      headers: { Location: `${addressOf(workspaceId)}?${recorded}`, "Cache-Control": "private, no-store" },
    });
  });
}

const addressOf = (workspaceId: string) => `${env.APP_URL}/portal/${workspaceId}/rating`;

type Shown = {
  workspaceId: string;
  token: string;
  /** The link's score, to submit at once. */
  score: "good" | "okay" | "bad" | null;
  nonce: string | null;
  isRecorded?: boolean;
};

async function show(
  { workspaceId, token, score, nonce, isRecorded = false }: Shown,
  query: URLSearchParams,
): Promise<Response> {
  const place = await findRatingLink(workspaceId, token);
  if (!place) return gone(query);
  const page = ratingPage({
    subject: place.subject,
    action: addressOf(workspaceId),
    token,
    ...stateOf(place.rating, score),
    isRecorded: isRecorded && score === null && place.rating !== null,
  });
  const body = nonce ? page + rateAtOnceScript(nonce) : page;
  return formPageResponse(`${place.workspaceName} support`, body, query, { nonce });
}

const stateOf = (rating: PortalRatingDto | null, score: Shown["score"]) => ({
  score: score ?? rating?.score ?? null,
  comment: rating?.comment ?? "",
});

const gone = (query: URLSearchParams) =>
  refusalPageResponse(
    {
      code: "rating_invalid",
      message: "The ticket was reopened, or the email is more than 60 days old.",
    },
    410,
    query,
  );
