import "server-only";

/** An address that can be recognised by who knows it, and by nobody else: j***@acme.com. */
export function maskEmail(email: string): string | null {
  const text = email.replace(/\p{Cc}/gu, "").trim();
  if (text === "") return null;
  const at = text.lastIndexOf("@");
  if (at < 1) return "***";
  const domain = text.slice(at + 1, at + 101);
  // What follows the @ may be anything in a wrong address: only the name of a host is kept.
  return `${[...text][0]}***@${/^[\w.-]+$/.test(domain) ? domain : "***"}`;
}
