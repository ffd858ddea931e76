import "server-only";

/**
 * The client's network address. Lodge's own server writes `x-lodge-address` from the socket and the trusted
 * proxies (and drops what a client sent under that name), so it can't be forged.
 */
export function networkAddress(headers: Headers): string {
  return headers.get("x-lodge-address") ?? "unknown";
}
