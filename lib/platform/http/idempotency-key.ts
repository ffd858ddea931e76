import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";

/** The request's `Idempotency-Key`, a UUID that the client keeps over its retries. @throws DomainError invalid */
export function idempotencyKey(request: Request): string {
  const key = z.uuid().safeParse(request.headers.get("idempotency-key"));
  if (key.success) return key.data;
  const message = "Send a header Idempotency-Key with a UUID, the same for every retry of this request.";
  throw new DomainError("invalid", message, { issues: [{ path: "Idempotency-Key", message }] });
}

/** The same where it may be left out. */
export const optionalIdempotencyKey = (request: Request): string | undefined =>
  request.headers.has("idempotency-key") ? idempotencyKey(request) : undefined;
