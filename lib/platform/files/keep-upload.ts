import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/platform/errors";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { detectType } from "./file-type";
import { deleteFile, putFile } from "./storage";

type Kept = { name: string; contentType: string; size: number; storageKey: string };

type Upload = {
  /** Storage folder: `attachments/{workspace}` */
  folder: string;
  name: string;
  bytes: Uint8Array;
  /** The uploader's rate limit: its key, and the files allowed per hour. */
  limit: { key: string; perHour: number };
};

/**
 * Stores an upload's bytes and its row, or neither.
 * @param insert creates the row
 * @throws DomainError invalid (empty file), rate_limited, storage_full
 */
export async function keepUpload<T>(
  { folder, name, bytes, limit }: Upload,
  insert: (file: Kept) => Promise<T>,
): Promise<T> {
  if (bytes.byteLength === 0)
    throw new DomainError("invalid", "The file is empty.", {
      issues: [{ path: "file", message: "The file is empty." }],
    });
  await takeLimit(`upload:${limit.key}`, { limit: limit.perHour, windowSeconds: 3600 });
  const storageKey = `${folder}/${randomUUID()}`;
  await putFile(storageKey, bytes);
  try {
    return await insert({
      name,
      contentType: await detectType(bytes),
      size: bytes.byteLength,
      storageKey,
    });
  } catch (error) {
    await deleteFile(storageKey);
    throw error;
  }
}
