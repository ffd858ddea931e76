import "server-only";
import { DomainError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { refusalPageResponse } from "./refusal-page-response";

/** Turns errors into readable pages. Never logs the URL: it contains credentials. */
export async function guardedPage(
  query: URLSearchParams,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof DomainError) {
      const { message, status, details } = error;
      const code = error.code === "rate_limited" ? "rate_limited" : "internal";
      return refusalPageResponse({ code, message }, status, query, details.retryAfter);
    }
    log.error({ error: error instanceof Error ? error.stack : "unknown" }, "portal page");
    const message = "Something went wrong on our side. Nothing was lost.";
    return refusalPageResponse({ code: "internal", message }, 500, query);
  }
}
