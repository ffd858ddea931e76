import "server-only";

/** The first bytes of what a browser shows everywhere. SVG is left out: it may carry scripts. */
const SIGNATURES: [type: string, pattern: RegExp][] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  ["image/gif", /^474946383[79]61/],
  ["image/webp", /^52494646.{8}57454250/],
];

/** What kind of image some bytes are, by what they are and not by what they are called. @returns null for none */
export function imageType(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  return SIGNATURES.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
