import type { Issue } from "@/lib/platform/errors";
import { backoff, wait } from "./wait";

/** A failed request with a user-facing message. `status` is 0 without a response. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly issues: Issue[] = [],
  ) {
    super(message);
  }
}

export type ApiRequest = {
  method?: string;
  json?: unknown;
  body?: Blob;
  headers?: Record<string, string>;
  keepalive?: boolean;
  signal?: AbortSignal;
};

export type Session = {
  token(): string;
  /** Renews a refused token. Throws if the page's identity is refused, too. */
  renew(refused: string): Promise<void>;
};

const NO_CONNECTION = "No connection. Check your internet connection.";
const READ_ATTEMPTS = 4;

export type Api = ReturnType<typeof createApi>;

/** The portal's API client: Bearer token from memory, one renewal and retry on a 401, errors as ApiError. */
export function createApi(base: string, session: Session) {
  async function request(path: string, options: ApiRequest = {}): Promise<Response> {
    const token = session.token();
    const response = await send(base + path, token, options);
    if (response.status !== 401) return checked(response);
    await session.renew(token);
    return checked(await send(base + path, session.token(), options));
  }

  /** A read, retried while the network or the server is unavailable. */
  async function read<T>(path: string): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return (await (await request(path)).json()) as T;
      } catch (error) {
        const worthIt = error instanceof ApiError && (error.status === 0 || error.status >= 500);
        if (!worthIt || attempt + 1 >= READ_ATTEMPTS) throw error;
        await wait(backoff(attempt));
      }
    }
  }
  return { request, read };
}

async function send(url: string, token: string, options: ApiRequest): Promise<Response> {
  const { json, method = "GET", body, headers, keepalive, signal } = options;
  const content = json === undefined ? body : JSON.stringify(json);
  try {
    return await fetch(url, {
      method,
      credentials: "omit",
      headers: {
        authorization: `Bearer ${token}`,
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
      ...(keepalive ? { keepalive } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch {
    throw new ApiError(0, "network", NO_CONNECTION);
  }
}

/** @returns a successful response; throws the error in the body otherwise */
export async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw errorFrom(response.status, await response.text().catch(() => ""));
}

/** @returns the error described by a response's body */
export function errorFrom(status: number, text: string): ApiError {
  if (status === 0) return new ApiError(0, "network", NO_CONNECTION);
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string; issues?: Issue[] } };
    return new ApiError(status, error.code, error.message, error.issues);
  } catch {
    return new ApiError(status, "unavailable", "Something went wrong on our side. Try again in a moment.");
  }
}

/** @returns a user-facing message */
export const wordsOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : "Something went wrong. Try again.";

/** @returns a user-facing message: the first issue is more specific than "invalid" */
export const problemOf = (error: unknown): string =>
  (error instanceof ApiError && error.issues[0]?.message) || wordsOf(error);
