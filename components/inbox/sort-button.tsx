import type { ComponentProps } from "react";
import { ArrowDownWideNarrow } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { SORTS } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";

/** Says the order of the list; opens the choice of others. */
export function SortButton({ sort, ...rest }: Omit<ComponentProps<"button">, "aria-label"> & { sort: Sort }) {
  return (
    <IconButton {...rest} label={`Sort: ${SORTS[sort]}`} size="sm">
      <ArrowDownWideNarrow aria-hidden />
    </IconButton>
  );
}
