/** What a request may run into, and the HTTP status that says so. */
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

/** One thing wrong with an input: `path` names the field (`a.b.0`), `message` says the fix. */
export type Issue = { path: string; message: string };

/**
 * An error that the asker may read. Thrown anywhere, translated to a response at the edge only (lib/platform/http).
 * `message` is a full sentence; `retryAfter` is in seconds; `now` is what stands where the asker expected another.
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

export const notFound = (what: string) => new DomainError("not_found", `There is no such ${what}.`);
