"use client";

import { useState, useSyncExternalStore } from "react";
import type { ClipboardEvent, DragEvent } from "react";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { NO_UPLOADS, clearUploads, removeUpload, startUploads, uploads, uploadsKey } from "./uploads";
import type { Upload, UploadTarget } from "./uploads";

type Files = readonly AttachmentDto[];

type Draft = {
  files: Files;
  changeFiles: (update: (files: Files) => Files) => void;
};

/** Files of an unsent text: picked, dropped or pasted. Uploaded ones are part of its draft. */
export function useDraftFiles(place: Omit<UploadTarget, "slug">, { files, changeFiles }: Draft) {
  const { slug } = useWorkspace();
  const target = { slug, ...place };
  const all = useSyncExternalStore(uploads.subscribe, uploads.get, uploads.get);
  const underWay = all.get(uploadsKey(target)) ?? NO_UPLOADS;
  function add(list: FileList | null | undefined) {
    if (!list || list.length === 0) return;
    startUploads(target, [...list], files.length + underWay.length, (attachment) =>
      changeFiles((before) => [...before, attachment]),
    );
  }
  const dropZone = useDropZone(add);

  return {
    files,
    uploads: underWay,
    isUploading: underWay.some(({ error }) => error === ""),
    add,
    remove: (file: AttachmentDto) => changeFiles((before) => before.filter(({ id }) => id !== file.id)),
    cancel: (upload: Upload) => {
      upload.cancel();
      removeUpload(target, upload.key);
    },
    clear: () => clearUploads(target),
    /** @returns whether the paste contained files */
    paste: (event: ClipboardEvent): boolean => {
      if (event.clipboardData.files.length === 0) return false;
      event.preventDefault();
      add(event.clipboardData.files);
      return true;
    },
    ...dropZone,
  };
}

/** Files dropped on an element with these handlers. @param onFiles gets them */
function useDropZone(onFiles: (files: FileList) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
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
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setIsOver(false);
        onFiles(event.dataTransfer.files);
      },
    },
  };
}

export type DraftFiles = ReturnType<typeof useDraftFiles>;
