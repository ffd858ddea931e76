import "server-only";
import { notFound } from "@/lib/platform/errors";
import { INLINE_TYPES } from "./file-type";
import { getFile } from "./storage";

type Stored = { name: string; contentType: string; size: number; storageKey: string };

/**
 * A file as a response that can do nothing: a type by its bytes, no sniffing, a page without rights; a download
 * unless it is a picture or text. @throws DomainError not_found
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

/** RFC 5987: encodeURIComponent leaves four characters that a header value may not hold. */
const encodeRfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
