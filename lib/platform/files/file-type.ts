import "server-only";
import { fileTypeFromBuffer } from "file-type";

/** Shown inside a page; everything else is a download. By magic bytes, never by name. */
export const INLINE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp", "text/plain"];

/** @returns the type of a file's bytes. Text of any kind is text/plain: nothing of it is ever interpreted. */
export async function detectType(bytes: Uint8Array): Promise<string> {
  const detected = await fileTypeFromBuffer(bytes);
  // XML is text that says what it is; SVG would be script.
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
