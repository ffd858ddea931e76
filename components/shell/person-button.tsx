import type { ComponentProps } from "react";
import { ChevronsUpDown } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";

/** The signed-in agent; opens their menu. */
export function PersonButton({ name, ...rest }: ComponentProps<"button"> & { name: string }) {
  return (
    <button
      {...rest}
      type="button"
      className="flex h-11 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-subtle data-[state=open]:bg-subtle"
    >
      <Avatar name={name} size="sm" />
      <span className="min-w-0 flex-1 truncate text-sm font-medium">{name}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
    </button>
  );
}
