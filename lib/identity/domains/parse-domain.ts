import "server-only";

export type ParsedDomain = { ok: true; pattern: string } | { ok: false; message: string };

type Parts = { scheme: string | undefined; wildcard: boolean; host: string; port: string | undefined };

const LOOPBACK = ["localhost", "127.0.0.1"];
const ENTRY = /^(?:(https?):\/\/)?(\*\.)?([^/:]+)(?::(\d{1,5}|\*))?\/?$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Common suffixes under which anyone can register; a wildcard there would allow strangers. */
const SHARED_SUFFIXES = new Set(
  `co.uk org.uk ac.uk gov.uk com.au net.au org.au co.nz co.jp ne.jp or.jp co.kr com.br com.mx com.ar com.tr com.cn
  com.hk com.sg com.tw co.in co.za co.il com.pl com.ua github.io gitlab.io vercel.app netlify.app pages.dev
  workers.dev web.app firebaseapp.com herokuapp.com onrender.com fly.dev amazonaws.com cloudfront.net
  azurewebsites.net appspot.com run.app ngrok.io ngrok.app ngrok-free.app trycloudflare.com lovable.app
  replit.app webflow.io myshopify.com wordpress.com blogspot.com`.split(/\s+/),
);

const no = (message: string): ParsedDomain => ({ ok: false, message });

/**
 * Parses an allowed domain (security.md 2.5) into a source of `frame-ancestors`: scheme, lowercase punycode host, and
 * port unless default. The default scheme is https, on loopback http.
 * @returns the pattern to store, or advice
 */
export function parseDomain(text: string): ParsedDomain {
  const entry = text.trim();
  const unreadable = whyUnreadable(entry);
  if (unreadable) return no(unreadable);
  const [, scheme, wildcard, host = "", port] = ENTRY.exec(entry) ?? [];
  const hostname = hostnameOf(host);
  if (!hostname) return no(`“${host || entry}” isn’t a valid domain. Enter one such as app.acme.com.`);
  const parts = { scheme: scheme?.toLowerCase(), wildcard: wildcard !== undefined, host: hostname, port };
  const refused = LOOPBACK.includes(hostname) ? whyNotLoopback(parts) : whyNotPublic(parts);
  return refused ? no(refused) : { ok: true, pattern: write(parts) };
}

/** Checks before parsing the entry. */
function whyUnreadable(entry: string): string | null {
  if (entry === "") return "Enter a domain.";
  if (/[\s,;'"`\\]/.test(entry))
    return "Enter one domain at a time, without spaces, commas, semicolons or quotes.";
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(entry)?.[1] ?? "https";
  if (!/^https?$/i.test(scheme)) return `${scheme}:// isn’t supported. Start with https://.`;
  return whyNotOrigin(entry);
}

function whyNotOrigin(entry: string): string | null {
  const rest = entry.replace(/^https?:\/\//i, "");
  const host = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  if (rest.includes("@")) return "Remove the user name before the @.";
  if (rest !== host && rest !== `${host}/`) return `Remove everything after the domain: enter ${host}.`;
  return whyNotHost(host);
}

function whyNotHost(host: string): string | null {
  if (/^\*(:|$)/.test(host))
    return "A lone * would allow every site. Enter your product’s domain, or *.acme.com for all its subdomains.";
  if (host.startsWith("["))
    return "Browsers don’t support IPv6 addresses here. Enter a domain, or http://localhost:*.";
  if (host.includes(":") && !/^[^:]+:(\d{1,5}|\*)$/.test(host))
    return "Enter the port as a number, for example app.acme.com:8443.";
  if (host.replace(/^\*\./, "").replace(/:\*$/, "").includes("*"))
    return "A * is only allowed at the start, as in *.acme.com.";
  return null;
}

function hostnameOf(host: string): string | null {
  if (!URL.canParse(`https://${host}`)) return null;
  const { hostname } = new URL(`https://${host}`);
  const labels = hostname.split(".");
  return hostname.length <= 253 && labels.every((label) => LABEL.test(label)) ? hostname : null;
}

function whyNotLoopback({ wildcard, port }: Parts): string | null {
  if (wildcard) return "Enter http://localhost:* to allow every port of this machine.";
  return whyNotPort(port);
}

function whyNotPublic({ scheme, wildcard, host, port }: Parts): string | null {
  if (/^[\d.]+$/.test(host)) return "Enter a domain. The only IP address allowed is 127.0.0.1.";
  if (wildcard && (!host.includes(".") || SHARED_SUFFIXES.has(host)))
    return `*.${host} is shared by many owners. Enter a domain of your own, such as *.acme.com.`;
  if (!host.includes(".")) return `“${host}” isn’t a full domain. Enter something like app.${host}.com.`;
  if (scheme === "http") return `http:// is only allowed for localhost. Enter https://${host}.`;
  if (port === "*") return "A wildcard port (:*) is only allowed for localhost. Enter a port number.";
  return whyNotPort(port);
}

function whyNotPort(port: string | undefined): string | null {
  if (port === undefined || port === "*") return null;
  return Number(port) >= 1 && Number(port) <= 65_535 ? null : "The port must be from 1 to 65535.";
}

function write({ scheme, wildcard, host, port }: Parts): string {
  const used = scheme ?? (LOOPBACK.includes(host) ? "http" : "https");
  const number = port === undefined || port === "*" ? port : String(Number(port));
  const usual = number === (used === "https" ? "443" : "80");
  return `${used}://${wildcard ? "*." : ""}${host}${number === undefined || usual ? "" : `:${number}`}`;
}
