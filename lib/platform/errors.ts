/** Error codes and their HTTP status. */
const STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  ticket_changed: 409,
  note_changed: 409,
  too_large: 413,
  invalid: 422,
  idempotency_mismatch: 422,
  rate_limited: 429,
  unavailable: 503,
  storage_full: 507,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** A problem with an input: `path` names the field (`a.b.0`), `message` says how to fix it. */
export type Issue = { path: string; message: string };

/**
 * An error that the caller may read. Thrown anywhere, translated to a response in lib/platform/http only.
 * `message` is a full sentence; `retryAfter` is in seconds; `now` is the current state where the caller expected another.
 */
export class DomainError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: { issues?: Issue[]; retryAfter?: number; now?: unknown } = {},
  ) {
    super(message);
    this.name = "DomainError";
    this.status = STATUS[code];
  }
}

export const notFound = (what: string) => new DomainError("not_found", `We couldn't find that ${what}.`);
