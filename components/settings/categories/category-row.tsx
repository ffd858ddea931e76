"use client";

import { useState } from "react";
import type { DragEvent } from "react";
import { Archive, ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import { EditableName } from "@/components/settings/editable-name";
import { useRenameCategory } from "./use-category-mutations";

type CategoryRowProps = {
  category: CategoryDto;
  first: boolean;
  last: boolean;
  dragging: boolean;
  onMove: (step: 1 | -1) => void;
  onArchive: () => void;
  onDragStart: () => void;
  onDragEnd: () => void;
  onDrop: () => void;
};

export function CategoryRow({ category, first, last, dragging, ...on }: CategoryRowProps) {
  const [over, setOver] = useState(false);
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      on.onDrop();
    },
  };
  return (
    <li
      {...drop}
      className={cn(
        "flex items-center gap-2 px-4 py-2",
        dragging && "opacity-50",
        over && !dragging && "bg-selected",
      )}
    >
      <span
        draggable
        aria-hidden
        data-testid={`drag-${category.slug}`}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          event.dataTransfer.setData("text/plain", category.name);
          on.onDragStart();
        }}
        onDragEnd={on.onDragEnd}
        className="cursor-grab text-faint max-sm:hidden"
      >
        <GripVertical className="size-4" />
      </span>
      <CategoryName category={category} />
      <div className="ml-auto flex shrink-0">
        {/* aria-disabled keeps the focus on the button that just moved the row to the end. */}
        <IconButton
          label={`Move ${category.name} up`}
          aria-disabled={first}
          className={cn(first && "opacity-40")}
          onClick={() => on.onMove(-1)}
        >
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          label={`Move ${category.name} down`}
          aria-disabled={last}
          className={cn(last && "opacity-40")}
          onClick={() => on.onMove(1)}
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton label={`Archive ${category.name}`} onClick={on.onArchive}>
          <Archive aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}

function CategoryName({ category }: { category: CategoryDto }) {
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
