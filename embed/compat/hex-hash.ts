/** 32 bytes in Base64, or in its form for addresses, with or without its padding. */
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/;

/** @returns a signature in Base64 as hexadecimal; anything else as it is, for the server to judge. */
export function hexHash(hash: string): string {
  if (!BASE64.test(hash)) return hash;
  const bytes = atob(hash.replaceAll("-", "+").replaceAll("_", "/"));
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
