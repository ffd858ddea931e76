import "server-only";
import { notFound } from "@/lib/platform/errors";
import { INLINE_TYPES } from "./file-type";
import { getFile } from "./storage";

type Stored = { name: string; contentType: string; size: number; storageKey: string };

/**
 * Serves a file safely: type by its bytes, no sniffing, sandboxed, and as a download unless it is an image or text.
 * @throws DomainError not_found
 */
export async function fileResponse(file: Stored): Promise<Response> {
  const stream = await getFile(file.storageKey);
  if (!stream) throw notFound("file");
  const inline = INLINE_TYPES.includes(file.contentType);
  return new Response(stream, {
    headers: {
      "Content-Type": file.contentType === "text/plain" ? "text/plain; charset=utf-8" : file.contentType,
      "Content-Length": String(file.size),
      "Content-Disposition": `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeRfc5987(file.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, max-age=3600, immutable",
    },
  });
}

/** RFC 5987: encodeURIComponent keeps four characters that a header value may not contain. */
const encodeRfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
