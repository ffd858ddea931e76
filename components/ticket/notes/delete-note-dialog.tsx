"use client";

import { errorMessage } from "@/components/lib/request";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useNoteChanges } from "./use-note-changes";

/** Confirms deleting a note. */
export function DeleteNoteDialog({
  id,
  number,
  onClose,
}: {
  id: string;
  number: number;
  onClose: () => void;
}) {
  const { remove } = useNoteChanges(number);
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title="Delete note?"
      description="Its text and attachments are permanently deleted. The ticket’s history shows that a note was deleted."
      confirmLabel="Delete note"
      tone="danger"
      pending={remove.isPending}
      onConfirm={() => remove.mutate(id, { onSuccess: onClose })}
    >
      {remove.isError && (
        <p role="alert" className="text-sm text-danger">
          Couldn’t delete the note. {errorMessage(remove.error)}
        </p>
      )}
    </AlertDialog>
  );
}
