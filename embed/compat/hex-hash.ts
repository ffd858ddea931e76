/** 32 bytes in Base64 or Base64url, with or without padding. */
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/;

/** @returns a Base64 signature as hex; anything else unchanged, for the server to check */
export function hexHash(hash: string): string {
  if (!BASE64.test(hash)) return hash;
  const bytes = atob(hash.replaceAll("-", "+").replaceAll("_", "/"));
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
