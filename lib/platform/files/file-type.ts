import "server-only";
import { fileTypeFromBuffer } from "file-type";

/** Types shown in a page; everything else is a download. Detected by magic bytes, never by name. */
export const INLINE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp", "text/plain"];

/** @returns the media type of a file's bytes. Any text is text/plain, so that it is never interpreted. */
export async function detectType(bytes: Uint8Array): Promise<string> {
  const detected = await fileTypeFromBuffer(bytes);
  // XML counts as plain text: SVG can contain scripts.
  if (detected && detected.mime !== "application/xml") return detected.mime;
  return isText(bytes) ? "text/plain" : "application/octet-stream";
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
