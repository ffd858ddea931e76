import "server-only";
import { DomainError } from "@/lib/platform/errors";

/**
 * Reads a request body up to a limit.
 * @param limit bytes
 * @throws DomainError too_large
 */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const tooLarge = () => new DomainError("too_large", `Send at most ${Math.floor(limit / 1024)} KB.`);
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a JSON body. Strings lose what PostgreSQL can't store: U+0000 and lone surrogates.
 * @throws DomainError bad_request when it isn't JSON
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = (await readBody(request, 1024 * 1024)).toString("utf8");
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
    );
  } catch {
    throw new DomainError("bad_request", "The request body isn't valid JSON.");
  }
}

/** Reads the fields of an HTML form. @throws DomainError too_large */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const text = (await readBody(request, 16 * 1024)).toString("utf8");
  const fields = new URLSearchParams(text);
  return new URLSearchParams([...fields].map(([name, value]) => [name, value.replaceAll("\0", "")]));
}
