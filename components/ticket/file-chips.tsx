"use client";

import { Paperclip, X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { formatSize } from "./format-size";
import type { ReplyFile } from "./reply-files";

/** The files of an unsent reply: how far each is, what is wrong with it. */
export function FileChips({
  files,
  onRemove,
}: {
  files: readonly ReplyFile[];
  onRemove: (file: ReplyFile) => void;
}) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Files to send" className="flex flex-wrap gap-1.5 px-3 pb-2">
      {files.map((file) => (
        <li
          key={file.key}
          className={cn(
            "relative flex h-7 max-w-full items-center gap-1.5 overflow-hidden rounded-md border border-line bg-subtle pl-2 text-xs",
            file.error && "border-danger/50 bg-danger-soft",
          )}
        >
          <Paperclip aria-hidden className="size-3.5 shrink-0 text-muted" />
          <span className="max-w-48 truncate">{file.name}</span>
          <span className={cn("shrink-0", file.error ? "text-danger" : "text-muted")}>{fileState(file)}</span>
          <button
            type="button"
            aria-label={`Remove ${file.name}`}
            onClick={() => onRemove(file)}
            className="grid size-7 shrink-0 place-items-center rounded-md hover:bg-line focus-visible:-outline-offset-2"
          >
            <X aria-hidden className="size-3.5" />
          </button>
          {!file.attachment && !file.error && (
            <progress
              aria-label={`Uploading ${file.name}`}
              value={file.progress}
              className="absolute inset-x-0 bottom-0 h-0.5 w-full appearance-none [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function fileState(file: ReplyFile): string {
  if (file.error) return file.error;
  return file.attachment ? formatSize(file.size) : `${Math.round(file.progress * 100)} %`;
}
