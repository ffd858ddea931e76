import { cva } from "class-variance-authority";
import { focusRing } from "./focus-ring";

/** Classes of a button; also for links that look like one. */
export const buttonStyles = cva(
  [
    "inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none",
    "transition-colors duration-100 motion-reduce:transition-none",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    focusRing,
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-accent-text enabled:hover:bg-accent/90",
        secondary: "border-border bg-surface text-text enabled:hover:bg-surface-2",
        ghost: "border-transparent bg-transparent text-text enabled:hover:bg-surface-2",
        danger: "border-danger/40 bg-surface text-danger enabled:hover:bg-danger-soft",
      },
      size: { sm: "h-7 px-2.5 text-xs", md: "h-8 px-3 text-sm" },
      shape: { text: "", icon: "aspect-square px-0" },
    },
    defaultVariants: { variant: "secondary", size: "md", shape: "text" },
  },
);
