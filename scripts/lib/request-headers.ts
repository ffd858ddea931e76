import type { IncomingMessage } from "node:http";

/** Headers that only Next and our server may set. */
const INTERNAL =
  /^(x-middleware-|x-lodge-|x-nonce$|next-resume$|next-action$|x-forwarded-|forwarded$|content-security-policy)/;

type HeaderSource = { headers: IncomingMessage["headers"]; socket: { remoteAddress?: string | undefined } };

/**
 * The client's address: the socket's, or behind trusted proxies the entry that the outermost of them added. Entries to
 * its left come from the client and prove nothing.
 */
export function clientAddress(request: HeaderSource, trustedHops: number): string {
  const socket = request.socket.remoteAddress ?? "unknown";
  const claimed = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const hops = [...claimed.map((entry) => entry.trim()).filter(Boolean), socket];
  return (hops.at(-1 - trustedHops) ?? hops[0] ?? socket).replace(/^::ffff:/, "");
}

/** Removes headers that clients must not set, and sets the client's address and our public URL. */
export function writeHeaders(
  request: HeaderSource,
  { appUrl, hops }: { appUrl: string; hops: number },
): void {
  const address = clientAddress(request, hops);
  for (const name of Object.keys(request.headers)) if (INTERNAL.test(name)) delete request.headers[name];
  const url = new URL(appUrl);
  request.headers["x-lodge-address"] = address;
  request.headers["x-forwarded-for"] = address;
  request.headers["x-forwarded-proto"] = url.protocol.slice(0, -1);
  request.headers["x-forwarded-host"] = url.host;
}

/** Next's development server refuses its files to the portal's sandboxed frame, which has no origin. */
export function admitFrame(request: IncomingMessage): void {
  if (!request.url?.startsWith("/_next")) return;
  for (const name of Object.keys(request.headers))
    if (name.startsWith("sec-fetch-")) delete request.headers[name];
  if (request.headers.origin === "null") delete request.headers.origin;
}
