"use client";

import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import { EditableName } from "../editable-name";
import { useRenameCategory } from "./use-category-mutations";

export function CategoryName({ category }: { category: CategoryDto }) {
  const rename = useRenameCategory();
  return (
    <EditableName
      name={category.name}
      error={rename.error}
      isPending={rename.isPending}
      onStart={rename.reset}
      onRename={(name, onDone) => rename.mutate({ id: category.id, name }, { onSuccess: onDone })}
    />
  );
}
