"use client";

import type { ReactNode } from "react";
import { Paperclip, RotateCw, X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { formatSize } from "@/components/lib/format-size";
import type { DraftFiles } from "./use-draft-files";

type FileChipsProps = {
  label: string;
  of: DraftFiles;
};

/** The files of an unsent text, with their progress or error. */
export function FileChips({ label, of: { files, uploads, remove, cancel } }: FileChipsProps) {
  if (files.length + uploads.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5 px-3 pb-2">
      {files.map((file) => (
        <Chip key={file.id} name={file.name} state={formatSize(file.size)} onRemove={() => remove(file)} />
      ))}
      {uploads.map((upload) => (
        <Chip
          key={upload.key}
          name={upload.name}
          isWrong={upload.error !== ""}
          state={upload.error || `${Math.round(upload.progress * 100)} %`}
          onRemove={() => cancel(upload)}
        >
          {upload.canRetry && upload.error !== "" && (
            <ChipButton label={`Retry upload of ${upload.name}`} onClick={upload.retry}>
              <RotateCw aria-hidden className="size-3.5" />
            </ChipButton>
          )}
          {upload.error === "" && (
            <progress
              aria-label={`Uploading ${upload.name}`}
              value={upload.progress}
              className="absolute inset-x-0 bottom-0 h-0.5 w-full appearance-none [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent"
            />
          )}
        </Chip>
      ))}
    </ul>
  );
}

type ChipProps = {
  name: string;
  state: string;
  isWrong?: boolean;
  onRemove: () => void;
  children?: ReactNode;
};

function Chip({ name, state, isWrong = false, onRemove, children }: ChipProps) {
  return (
    <li
      className={cn(
        "relative flex h-7 max-w-full items-center gap-1.5 overflow-hidden rounded-md border border-line bg-subtle pl-2 text-xs",
        isWrong && "border-danger/50 bg-danger-soft",
      )}
    >
      <Paperclip aria-hidden className="size-3.5 shrink-0 text-muted" />
      <span className="max-w-48 truncate">{name}</span>
      <span className={cn("shrink-0", isWrong ? "text-danger" : "text-muted")}>{state}</span>
      {children}
      <ChipButton label={`Remove ${name}`} onClick={onRemove}>
        <X aria-hidden className="size-3.5" />
      </ChipButton>
    </li>
  );
}

function ChipButton({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid size-7 shrink-0 place-items-center rounded-md hover:bg-line focus-visible:-outline-offset-2"
    >
      {children}
    </button>
  );
}
