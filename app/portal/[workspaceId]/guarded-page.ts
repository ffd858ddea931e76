import "server-only";
import { DomainError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { explainedResponse } from "./explained-response";

/** Answers with a page in words whatever happens. Neither the address nor the query goes into the log: they carry proofs. */
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
      return explainedResponse({ code, message }, status, query, details.retryAfter);
    }
    log.error({ error: error instanceof Error ? error.stack : "unknown" }, "portal page");
    const message = "The support page cannot be shown right now. It is our fault, and nothing was lost.";
    return explainedResponse({ code: "internal", message }, 500, query);
  }
}
