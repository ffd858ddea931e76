import type { IncomingMessage } from "node:http";

/** Names that only Next itself or we may use between each other. */
const INTERNAL =
  /^(x-middleware-|x-lodge-|x-nonce$|next-resume$|next-action$|x-forwarded-|forwarded$|content-security-policy)/;

type Asking = { headers: IncomingMessage["headers"]; socket: { remoteAddress?: string | undefined } };

/**
 * Who is really asking: the socket's address, or with trusted proxies before us the entry that the first of them
 * wrote. Everything to the left of it is the client's own claim.
 */
export function clientAddress(request: Asking, trustedHops: number): string {
  const socket = request.socket.remoteAddress ?? "unknown";
  const claimed = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const hops = [...claimed.map((entry) => entry.trim()).filter(Boolean), socket];
  return (hops.at(-1 - trustedHops) ?? hops[0] ?? socket).replace(/^::ffff:/, "");
}

/** Drops what a client may not say, and says what we know: who asks, and under which address. */
export function writeHeaders(request: Asking, { appUrl, hops }: { appUrl: string; hops: number }): void {
  const address = clientAddress(request, hops);
  for (const name of Object.keys(request.headers)) if (INTERNAL.test(name)) delete request.headers[name];
  const url = new URL(appUrl);
  request.headers["x-lodge-address"] = address;
  request.headers["x-forwarded-for"] = address;
  request.headers["x-forwarded-proto"] = url.protocol.slice(0, -1);
  request.headers["x-forwarded-host"] = url.host;
}

/** Next's development server refuses its own files to a page without an origin: the portal's sandboxed frame. */
export function admitFrame(request: IncomingMessage): void {
  if (!request.url?.startsWith("/_next")) return;
  for (const name of Object.keys(request.headers))
    if (name.startsWith("sec-fetch-")) delete request.headers[name];
  if (request.headers.origin === "null") delete request.headers.origin;
}
