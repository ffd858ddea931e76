import type { Issue } from "@/lib/platform/errors";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type RequestOptions = {
  method?: Method;
  /** Sent as JSON; a Blob is sent unchanged. */
  body?: unknown;
  signal?: AbortSignal;
  /** A UUID: the server does the work once, however often the request is sent. */
  idempotencyKey?: string;
  /** Lets the request outlive the page (up to 64 KB). */
  keepalive?: boolean;
};

/** A failed request. `code` is the server's, or `network` when there was no response. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly issues: Issue[] = [],
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

const listeners = new Set<(signedOut: boolean) => void>();

/** Calls back when a response shows that the session has ended or is alive. */
export function onSessionChange(listener: (signedOut: boolean) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Calls Lodge's API.
 * @returns the parsed JSON, undefined without a body
 * @throws ApiError with a message for the user
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  if (response.status === 401) listeners.forEach((listener) => listener(true));
  if (!response.ok) throw await toError(response);
  listeners.forEach((listener) => listener(false));
  if (response.status === 204 || response.status === 202) return undefined as T;
  return (await response.json()) as T;
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  try {
    return await fetch(path, toInit(options));
  } catch (error) {
    // Aborted by us or by the timeout: the caller knows why.
    if (error instanceof DOMException && error.name !== "NetworkError") throw error;
    throw new ApiError("network", "Couldn’t reach Lodge. Check your connection.", 0);
  }
}

function toInit({ method = "GET", body, signal, idempotencyKey, keepalive }: RequestOptions): RequestInit {
  const headers = new Headers({ Accept: "application/json" });
  const init: RequestInit = { method, headers, credentials: "same-origin", cache: "no-store" };
  if (idempotencyKey) headers.set("Idempotency-Key", idempotencyKey);
  if (signal) init.signal = signal;
  if (keepalive) init.keepalive = true;
  if (body instanceof Blob) init.body = body;
  else if (body !== undefined) {
    headers.set("Content-Type", "application/json");
    init.body = JSON.stringify(body);
  }
  return init;
}

type ErrorAnswer = { error?: { code?: string; message?: string; issues?: Issue[] } } | null;

async function toError(response: Response): Promise<ApiError> {
  const answer = (await response.json().catch(() => null)) as ErrorAnswer;
  const { code, message, issues }: NonNullable<ErrorAnswer>["error"] & object = answer?.error ?? {};
  return new ApiError(
    code ?? "internal",
    message ?? "Something went wrong on our side. Try again.",
    response.status,
    issues,
    Number(response.headers.get("Retry-After")) || null,
  );
}

/** @returns the message to show for a thrown error */
export function errorMessage(error: unknown): string {
  return error instanceof ApiError ? error.message : "Something went wrong. Try again.";
}
