import type { ComponentProps } from "react";
import { ArrowDownWideNarrow } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { SORTS } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";

/** Shows the sort order and opens the menu to change it. */
export function SortButton({ sort, ...rest }: Omit<ComponentProps<"button">, "aria-label"> & { sort: Sort }) {
  return (
    <IconButton {...rest} label={`Sort: ${SORTS[sort]}`} size="sm">
      <ArrowDownWideNarrow aria-hidden />
    </IconButton>
  );
}
