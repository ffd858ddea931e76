import { randomBytes } from "node:crypto";
import { rateAtOnceScript, ratingPage } from "@/components/portal/rating-page";
import { env } from "@/lib/env";
import { readForm } from "@/lib/http/read-body";
import { requireSameSite } from "@/lib/http/same-site";
import { findRatingLink } from "@/lib/ratings/find-rating-link";
import { rateByLink } from "@/lib/ratings/rate-by-link";
import { ratingInput } from "@/lib/ratings/schemas";
import { doorResponse } from "../door-response";
import { explainedResponse } from "../explained-response";
import { guardedPage } from "../guarded-page";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ workspaceId: string }> };

/** The link of a mail: a page that sends itself. Who only looks, as mail scanners do, records nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { workspaceId } = await params;
  return guardedPage(query, async () => {
    const chosen = ratingInput.shape.score.safeParse(query.get("score"));
    const score = chosen.success ? chosen.data : null;
    const nonce = score ? randomBytes(16).toString("base64") : null;
    return show({ workspaceId, token: query.get("token") ?? "", score, nonce }, query);
  });
}

/** Records what was chosen, then asks for a comment. */
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
    return rating
      ? show({ workspaceId, token, score: null, nonce: null, isRecorded: true }, query)
      : gone(query);
  });
}

type Shown = {
  workspaceId: string;
  token: string;
  /** Of the link, to be sent at once. */
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
    action: `${env.APP_URL}/portal/${workspaceId}/rating`,
    token,
    score: score ?? place.rating?.score ?? null,
    comment: place.rating?.comment ?? "",
    isRecorded,
  });
  const body = nonce ? page + rateAtOnceScript(nonce) : page;
  return doorResponse(`${place.workspaceName} support`, body, query, { nonce });
}

const gone = (query: URLSearchParams) =>
  explainedResponse(
    {
      code: "rating_invalid",
      message: "The ticket is open again, or the mail is older than 60 days.",
    },
    410,
    query,
  );
