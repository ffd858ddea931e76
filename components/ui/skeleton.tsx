import { cn } from "./cn";

/** The place of something that is on its way. Give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn("block h-4 animate-pulse rounded-md bg-subtle motion-reduce:animate-none", className)}
    />
  );
}
