import { errorMessage } from "@/components/lib/request";
import { createStore } from "@/components/lib/store";
import { apiPath } from "@/components/lib/workspace-context";
import { MAX_FILES_PER_MESSAGE, MAX_FILE_SIZE } from "@/lib/platform/files/schemas";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { formatSize } from "@/components/lib/format-size";
import { uploadFile } from "./upload-file";

/** A file of an unsent text that is being uploaded or has failed. */
export type Upload = {
  key: string;
  name: string;
  size: number;
  progress: number;
  error: string;
  /** Whether a retry may help. */
  canRetry: boolean;
  retry: () => void;
  cancel: () => void;
};

type Uploads = ReadonlyMap<string, readonly Upload[]>;

/** By ticket and kind, outside of the forms: switching tickets loses nothing. */
export const uploads = createStore<Uploads>(new Map());

export const NO_UPLOADS: readonly Upload[] = [];

/**
 * What they are for: a reply's files become attachments of its message, a note's files are stored separately.
 */
export type UploadTarget = { slug: string; number: number; to: "attachments" | "note-files" };

export const uploadsKey = ({ slug, number, to }: UploadTarget) => `${slug}/${number}/${to}`;

/** Uploads files. @param already how many files the text has @param onDone called with each uploaded file */
export function startUploads(
  goal: UploadTarget,
  added: File[],
  already: number,
  onDone: (attachment: AttachmentDto) => void,
): void {
  const target = uploadsKey(goal);
  added.forEach((file, index) => {
    const key = crypto.randomUUID();
    let stop = new AbortController();
    const update = (part: Partial<Upload>) =>
      change(target, (all) => all.map((other) => (other.key === key ? { ...other, ...part } : other)));
    const start = () => {
      stop = new AbortController();
      update({ error: "", progress: 0 });
      uploadFile(apiPath(goal.slug, `/${goal.to}`), file, stop.signal, (progress) =>
        update({ progress }),
      ).then(
        (attachment) => {
          removeUpload(goal, key);
          onDone(attachment);
        },
        (failure: unknown) => update({ error: errorMessage(failure), canRetry: true }),
      );
    };
    const error = refusal(file, already + index);
    const { name, size } = file;
    const cancel = () => stop.abort();
    const entry = { key, name, size, progress: 0, error, canRetry: false, retry: start, cancel };
    change(target, (all) => [...all, entry]);
    if (!error) start();
  });
}

export function removeUpload(target: UploadTarget, key: string): void {
  change(uploadsKey(target), (all) => all.filter((other) => other.key !== key));
}

export function clearUploads(target: UploadTarget): void {
  change(uploadsKey(target), () => []);
}

function change(target: string, update: (all: readonly Upload[]) => readonly Upload[]): void {
  uploads.set((all) => new Map(all).set(target, update(all.get(target) ?? NO_UPLOADS)));
}

function refusal(file: File, already: number): string {
  if (already >= MAX_FILES_PER_MESSAGE) return `You can attach up to ${MAX_FILES_PER_MESSAGE} files.`;
  if (file.size > MAX_FILE_SIZE) return `Larger than ${formatSize(MAX_FILE_SIZE)}.`;
  return file.size === 0 ? "The file is empty." : "";
}
