"use client";

import type { RefObject } from "react";
import { Tag } from "lucide-react";
import type { TicketEdit } from "./ticket-edit";
import { useTags } from "@/components/lib/use-workspace-data";
import { IconButton } from "@/components/ui/icon-button";
import { PickList } from "@/components/ui/pick-list";
import type { TagDto } from "@/lib/workspace/tags/schemas";

type TagMenuProps = {
  tags: readonly TagDto[];
  onChange: (edit: TicketEdit) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  fallback: RefObject<HTMLElement | null>;
  className?: string;
};

/** The ticket's tags; new ones are created by typing. */
export function TagMenu({ tags, onChange, className, ...list }: TagMenuProps) {
  const all = useTags(list.open).data ?? tags;
  const carried = tags.map(({ name }) => name.toLowerCase());
  return (
    <PickList
      {...list}
      multiple
      label="Tags"
      placeholder="Find or create a tag"
      options={all.map(({ id, name }) => ({ id, label: name }))}
      selected={all.filter(({ name }) => carried.includes(name.toLowerCase())).map(({ id }) => id)}
      onPick={({ label }) =>
        onChange(carried.includes(label.toLowerCase()) ? { removeTag: label } : { addTag: label })
      }
      onCreate={(tag) => onChange({ addTag: tag })}
      trigger={
        <IconButton label="Tags" {...(className && { className })}>
          <Tag aria-hidden />
        </IconButton>
      }
    />
  );
}
