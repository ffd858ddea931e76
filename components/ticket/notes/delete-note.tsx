"use client";

import { useState } from "react";
import dynamic from "next/dynamic";
import { Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

const DeleteNoteDialog = dynamic(
  () => import("./delete-note-dialog").then((module) => module.DeleteNoteDialog),
  { ssr: false },
);

/** Asks first: what is deleted is gone. */
export function DeleteNote({ id, number }: { id: string; number: number }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label="Delete note" size="sm" onClick={() => setIsOpen(true)}>
        <Trash2 aria-hidden />
      </IconButton>
      {isOpen && <DeleteNoteDialog id={id} number={number} onClose={() => setIsOpen(false)} />}
    </>
  );
}
