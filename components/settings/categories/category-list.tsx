"use client";

import { useState } from "react";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import { ArchiveCategory } from "./archive-category";
import { CategoryRow } from "./category-row";
import { useMoveCategory } from "./use-category-mutations";

/** The categories in order; moved by dragging or buttons, and announced to screen readers. */
export function CategoryList({ categories }: { categories: CategoryDto[] }) {
  const move = useMoveCategory();
  const [dragged, setDragged] = useState<string | null>(null);
  const [archiving, setArchiving] = useState<CategoryDto | null>(null);
  const [announcement, setAnnouncement] = useState("");

  const moveTo = (id: string, position: number) => {
    const category = categories.find((each) => each.id === id);
    if (!category || position < 0 || position >= categories.length) return;
    if (categories[position]?.id === id) return;
    move.mutate({ id, position });
    setAnnouncement(`${category.name} moved to position ${position + 1} of ${categories.length}.`);
  };

  return (
    <>
      <ul aria-label="Categories" className="flex flex-col divide-y divide-line">
        {categories.map((category, index) => (
          <CategoryRow
            key={category.id}
            category={category}
            first={index === 0}
            last={index === categories.length - 1}
            dragging={dragged === category.id}
            onMove={(step) => moveTo(category.id, index + step)}
            onArchive={() => setArchiving(category)}
            onDragStart={() => setDragged(category.id)}
            onDragEnd={() => setDragged(null)}
            onDrop={() => dragged && moveTo(dragged, index)}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <ArchiveCategory category={archiving} onClose={() => setArchiving(null)} />
    </>
  );
}
