import "server-only";

const LOOPBACK = ["localhost", "127.0.0.1"];

/**
 * Reads the address of a file that a style may load: a whole https address, or http on this machine while developing.
 * @returns the parsed address, or a sentence that says what is wrong
 */
export function readAddress(text: string): { url: URL } | { why: string } {
  const address = text.trim();
  if (address === "")
    return {
      why: "The address is empty. Write where the file lies, for example https://acme.com/portal.css.",
    };
  // Without a scheme an address would be one on Lodge's own host.
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    return { why: "Write the whole address, beginning with https://." };
  const url = new URL(address);
  if (url.username || url.password) return { why: "An address with a user name or password is not loaded." };
  if (url.protocol === "http:" && !LOOPBACK.includes(url.hostname))
    return { why: "Only https:// is loaded; http:// works for localhost alone." };
  // An IPv6 host can't be named in a content security policy.
  if (url.hostname.startsWith("[")) return { why: "Name the host: browsers cannot admit IPv6 addresses." };
  return { url };
}
