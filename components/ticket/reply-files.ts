import { errorMessage } from "@/components/api/request";
import { createStore } from "@/components/api/store";
import { MAX_FILES_PER_MESSAGE, MAX_FILE_SIZE } from "@/lib/files/schemas";
import type { AttachmentDto } from "@/lib/files/schemas";
import { formatSize } from "./format-size";
import { uploadFile } from "./upload-file";

/** A file of an unsent reply. `attachment` is there once the server has it. */
export type ReplyFile = {
  key: string;
  name: string;
  size: number;
  progress: number;
  error: string;
  attachment: AttachmentDto | null;
  cancel: () => void;
};

type Files = ReadonlyMap<string, readonly ReplyFile[]>;

/** By ticket, outside of the composer: going to another ticket and back loses nothing. */
export const replyFiles = createStore<Files>(new Map());

export const NO_FILES: readonly ReplyFile[] = [];

export const filesKey = (slug: string, number: number) => `${slug}/${number}`;

export function addFiles(slug: string, number: number, added: File[]): void {
  const target = filesKey(slug, number);
  for (const file of added) {
    const stop = new AbortController();
    const key = crypto.randomUUID();
    const error = refusal(file, replyFiles.get().get(target)?.length ?? 0);
    const { name, size } = file;
    const entry = { key, name, size, progress: 0, error, attachment: null, cancel: () => stop.abort() };
    change(target, (files) => [...files, entry]);
    if (error) continue;
    const update = (part: Partial<ReplyFile>) =>
      change(target, (files) => files.map((other) => (other.key === key ? { ...other, ...part } : other)));
    uploadFile(slug, file, stop.signal, (progress) => update({ progress })).then(
      (attachment) => update({ attachment, progress: 1 }),
      (failure: unknown) => update({ error: errorMessage(failure) }),
    );
  }
}

export function removeFile(slug: string, number: number, file: ReplyFile): void {
  file.cancel();
  change(filesKey(slug, number), (files) => files.filter((other) => other.key !== file.key));
}

export function clearFiles(slug: string, number: number): void {
  change(filesKey(slug, number), () => []);
}

/** Files the server already has, back in the composer: a reply that failed is edited. */
export function restoreFiles(slug: string, number: number, attachments: AttachmentDto[]): void {
  const entries = attachments.map((attachment) => ({
    key: attachment.id,
    name: attachment.name,
    size: attachment.size,
    progress: 1,
    error: "",
    attachment,
    cancel: () => undefined,
  }));
  change(filesKey(slug, number), (files) => [...files, ...entries]);
}

function change(target: string, update: (files: readonly ReplyFile[]) => readonly ReplyFile[]): void {
  replyFiles.set((all) => new Map(all).set(target, update(all.get(target) ?? NO_FILES)));
}

function refusal(file: File, already: number): string {
  if (already >= MAX_FILES_PER_MESSAGE) return `At most ${MAX_FILES_PER_MESSAGE} files go with one message.`;
  if (file.size > MAX_FILE_SIZE) return `Larger than ${formatSize(MAX_FILE_SIZE)}.`;
  return file.size === 0 ? "The file is empty." : "";
}
