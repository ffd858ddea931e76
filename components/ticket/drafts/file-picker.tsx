"use client";

import { useRef } from "react";
import { Paperclip } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

/** Opens the system's file dialog. */
export function FilePicker({ onPick }: { onPick: (files: FileList | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label="Attach files" onClick={() => input.current?.click()}>
        <Paperclip aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={(event) => {
          onPick(event.target.files);
          // Lets the same file be picked again after removal.
          event.target.value = "";
        }}
      />
    </>
  );
}
