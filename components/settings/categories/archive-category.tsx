"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import { useArchiveCategory } from "./use-category-mutations";

export function ArchiveCategory({
  category,
  onClose,
}: {
  category: CategoryDto | null;
  onClose: () => void;
}) {
  const archive = useArchiveCategory();
  return (
    <AlertDialog
      open={category !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Archive “${category?.name ?? ""}”?`}
      description="Customers can no longer choose it, and its view is removed from the inbox. Tickets keep it."
      confirmLabel="Archive"
      tone="danger"
      pending={archive.isPending}
      onConfirm={() => category && archive.mutate({ id: category.id }, { onSettled: onClose })}
    />
  );
}
