import "server-only";

const LOOPBACK = ["localhost", "127.0.0.1"];

/**
 * Parses the URL of a file that a style loads: https, or http on localhost for development.
 * @returns the URL, or a sentence that says what is wrong
 */
export function readAddress(text: string): { url: URL } | { why: string } {
  const address = text.trim();
  if (address === "")
    return {
      why: "The URL is empty. Enter the file's URL, for example https://acme.com/portal.css.",
    };
  // Without a scheme, a URL would lead to Lodge's own host.
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    return { why: "Enter the full URL, starting with https://." };
  const url = new URL(address);
  if (url.username || url.password) return { why: "A URL with a user name or password isn't loaded." };
  if (url.protocol === "http:" && !LOOPBACK.includes(url.hostname))
    return { why: "Only https:// is loaded. http:// works for localhost only." };
  // A content security policy can't contain an IPv6 host.
  if (url.hostname.startsWith("[")) return { why: "Use a host name. Browsers can't allow IPv6 addresses." };
  return { url };
}
