import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";

/** The request's `Idempotency-Key`: a UUID, the same for every retry. @throws DomainError invalid */
export function idempotencyKey(request: Request): string {
  const key = z.uuid().safeParse(request.headers.get("idempotency-key"));
  if (key.success) return key.data;
  const message = "Send an Idempotency-Key header with a UUID. Use the same one for every retry.";
  throw new DomainError("invalid", message, { issues: [{ path: "Idempotency-Key", message }] });
}

/** Like idempotencyKey, but optional. */
export const optionalIdempotencyKey = (request: Request): string | undefined =>
  request.headers.has("idempotency-key") ? idempotencyKey(request) : undefined;
