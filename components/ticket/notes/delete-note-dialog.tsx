"use client";

import { errorMessage } from "@/components/lib/request";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useNoteChanges } from "./use-note-changes";

/** The question before a note goes for good. */
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
      title="Delete this note?"
      description="Its text and files are gone for everybody. A line in the ticket says that it was deleted."
      confirmLabel="Delete note"
      tone="danger"
      pending={remove.isPending}
      onConfirm={() => remove.mutate(id, { onSuccess: onClose })}
    >
      {remove.isError && (
        <p role="alert" className="text-sm text-danger">
          The note was not deleted. {errorMessage(remove.error)}
        </p>
      )}
    </AlertDialog>
  );
}
