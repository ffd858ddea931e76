import { cn } from "./cn";

/** A placeholder while loading. Give it the size of the content. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn("block h-4 animate-pulse rounded-md bg-subtle motion-reduce:animate-none", className)}
    />
  );
}
