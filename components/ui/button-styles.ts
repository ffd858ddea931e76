import { cva } from "class-variance-authority";

/** Classes of a button; also for links that look like one. */
export const buttonStyles = cva(
  [
    "inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none",
    "transition-colors duration-100 motion-reduce:transition-none",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress",
    "[&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-accent-ink enabled:hover:bg-accent-hover",
        secondary: "border-line-strong/60 bg-surface text-text enabled:hover:bg-subtle",
        ghost: "border-transparent bg-transparent text-text enabled:hover:bg-subtle",
        danger: "border-transparent bg-danger-solid text-white enabled:hover:bg-danger-solid/90",
      },
      size: { sm: "h-7 px-2.5 text-xs", md: "h-8 px-3 text-sm" },
      shape: { text: "", icon: "aspect-square px-0" },
    },
    defaultVariants: { variant: "secondary", size: "md", shape: "text" },
  },
);
