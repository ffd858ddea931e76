import "server-only";

/** Allowed in development mode: pages of this machine, on every port. */
const DEVELOPMENT = ["http://localhost:*", "http://127.0.0.1:*"];

export type DomainRules = { patterns: string[]; developmentMode: boolean };

/** The sources of the portal's `frame-ancestors`. An empty list allows no page (contract section 2). */
export function frameAncestors(rules: DomainRules): string[] {
  const sources = effective(rules);
  return sources.length > 0 ? sources : ["'none'"];
}

/**
 * Matches like a browser's `frame-ancestors`: a wildcard covers every depth but not the domain itself, no port means
 * the default port, and http allows https too.
 * @param origin scheme, host and port of the page that frames the portal
 */
export function isAllowedOrigin(origin: string, rules: DomainRules): boolean {
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return effective(rules).some((pattern) => matches(page, pattern));
}

/**
 * The origin of a Referer.
 * @returns null if it isn't a web page
 */
export function originOf(referer: string): string | null {
  if (!URL.canParse(referer)) return null;
  const url = new URL(referer);
  return url.protocol === "http:" || url.protocol === "https:" ? url.origin : null;
}

function effective({ patterns, developmentMode }: DomainRules): string[] {
  return developmentMode ? [...new Set([...patterns, ...DEVELOPMENT])] : patterns;
}

function matches(page: URL, pattern: string): boolean {
  const [, scheme, wildcard, host, port] = /^(https?):\/\/(\*\.)?([^:]+)(?::(\d+|\*))?$/.exec(pattern) ?? [];
  if (host === undefined) return false;
  const schemes = scheme === "https" ? ["https:"] : ["http:", "https:"];
  const hostFits = wildcard ? page.hostname.endsWith(`.${host}`) : page.hostname === host;
  // URL omits the default port, and so do the patterns.
  const portFits = port === "*" || page.port === (port ?? "");
  return schemes.includes(page.protocol) && hostFits && portFits;
}
