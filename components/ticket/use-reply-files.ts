"use client";

import { useState, useSyncExternalStore } from "react";
import type { ClipboardEvent, DragEvent } from "react";
import { useWorkspace } from "@/components/api/workspace-context";
import { addFiles, filesKey, NO_FILES, removeFile, replyFiles } from "./reply-files";
import type { ReplyFile } from "./reply-files";

/** Files of a ticket's unsent reply: picked, dragged in or pasted. */
export function useReplyFiles(number: number) {
  const { slug } = useWorkspace();
  const all = useSyncExternalStore(replyFiles.subscribe, replyFiles.get, replyFiles.get);
  const files = all.get(filesKey(slug, number)) ?? NO_FILES;
  const [isOver, setIsOver] = useState(false);
  const add = (list: FileList | null | undefined) => {
    if (list && list.length > 0) addFiles(slug, number, [...list]);
  };

  return {
    files,
    isOver,
    isUploading: files.some((file) => !file.attachment && !file.error),
    attachments: files.flatMap((file) => file.attachment ?? []),
    add,
    remove: (file: ReplyFile) => removeFile(slug, number, file),
    paste: (event: ClipboardEvent) => {
      if (event.clipboardData.files.length === 0) return;
      event.preventDefault();
      add(event.clipboardData.files);
    },
    dropZone: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setIsOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setIsOver(false);
        add(event.dataTransfer.files);
      },
    },
  };
}
