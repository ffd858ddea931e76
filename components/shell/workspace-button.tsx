import type { ComponentProps } from "react";
import { ChevronsUpDown } from "lucide-react";
import { Logo } from "./logo";

/** The workspace's name; opens the list of others. */
export function WorkspaceButton({ name, ...rest }: ComponentProps<"button"> & { name: string }) {
  return (
    <button
      {...rest}
      type="button"
      className="flex h-10 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-subtle data-[state=open]:bg-subtle"
    >
      <Logo className="size-6 shrink-0" />
      <span className="min-w-0 flex-1 truncate text-base font-semibold">{name}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
    </button>
  );
}
