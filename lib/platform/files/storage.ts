import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";

/** Keys are made by us (uuids and fixed words), so they never leave the folder; this makes sure. */
function locate(key: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) throw new Error("A storage key of another form.");
  return path.join(path.resolve(env.DATA_DIR), "files", key);
}

/**
 * Keeps a file: whole, or not at all.
 * @throws DomainError storage_full
 */
export async function putFile(key: string, bytes: Uint8Array): Promise<void> {
  const file = locate(key);
  const part = `${file}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(part, bytes, { flush: true });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw new DomainError(
        "storage_full",
        "There is no space left for files. Your text is kept; try again later.",
      );
    throw error;
  }
}

/** @returns the file's bytes as a stream, null when there is none */
export async function getFile(key: string): Promise<ReadableStream<Uint8Array> | null> {
  const file = locate(key);
  const found = await stat(file).catch(() => null);
  return found ? (Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>) : null;
}

/** Removes a file; one that is gone already is fine. */
export const deleteFile = (key: string): Promise<void> => rm(locate(key), { force: true });
