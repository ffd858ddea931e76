"use client";

import { Hash } from "lucide-react";
import type { TicketEdit } from "./ticket-edit";
import { useCategories } from "@/components/lib/use-workspace-data";
import { Button } from "@/components/ui/button";
import { PickList } from "@/components/ui/pick-list";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";

type CategoryMenuProps = {
  category: CategoryDto | null;
  onChange: (edit: TicketEdit) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const NONE = "none";

/** The ticket's category; changing it moves the ticket to another view. */
export function CategoryMenu({ category, onChange, ...list }: CategoryMenuProps) {
  const categories = useCategories().data ?? [];
  const options = [
    ...categories.map(({ id, name }) => ({ id, label: name, group: "categories" })),
    { id: NONE, label: "No category", group: "none" },
  ];
  return (
    <PickList
      {...list}
      label="Category"
      placeholder="Find a category"
      options={options}
      selected={[category?.id ?? NONE]}
      onPick={({ id }) => {
        if (id === (category?.id ?? NONE)) return;
        onChange({ category: categories.find((one) => one.id === id) ?? null });
      }}
      trigger={
        <Button
          variant="ghost"
          aria-label={`Category: ${category?.name ?? "none"}`}
          className="h-6 min-w-0 shrink gap-1 px-1 text-xs font-normal text-muted [&_svg]:size-3"
        >
          <Hash aria-hidden />
          <span className="truncate">{category?.name ?? "No category"}</span>
        </Button>
      }
    />
  );
}
