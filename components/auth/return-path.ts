/**
 * Where to go after signing in.
 * @param from from the URL; anything but a path of this site is ignored (no open redirect)
 */
export function returnPath(from: string | undefined): string {
  if (!from || !/^\/(?![/\\])[\x21-\x7e]*$/.test(from) || from.includes("\\")) return "/";
  return from.startsWith("/sign-in") || from.startsWith("/api/") ? "/" : from;
}
