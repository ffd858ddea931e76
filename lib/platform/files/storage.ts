import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";

/** Keys consist of UUIDs and fixed words; checked so that none can leave the folder. */
function locate(key: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) throw new Error("Invalid storage key.");
  return path.join(path.resolve(env.DATA_DIR), "files", key);
}

/**
 * Stores a file, completely or not at all.
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
      throw new DomainError("storage_full", "File storage is full. Your text is saved. Try again later.");
    throw error;
  }
}

/** @returns the file's bytes as a stream; null when it doesn't exist */
export async function getFile(key: string): Promise<ReadableStream<Uint8Array> | null> {
  const file = locate(key);
  const found = await stat(file).catch(() => null);
  return found ? (Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>) : null;
}

/** Deletes a file, if it still exists. */
export const deleteFile = (key: string): Promise<void> => rm(locate(key), { force: true });
