import { cn } from "@/components/ui/cn";

/** A link of the sidebar. */
export const navItemStyles = (current: boolean) =>
  cn(
    "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm text-muted hover:bg-subtle hover:text-text max-lg:h-10 max-lg:text-base",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    current && "bg-selected font-medium text-text hover:bg-selected",
  );
