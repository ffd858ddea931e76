import type { ComponentProps } from "react";
import type { VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import { buttonStyles } from "./button-styles";
import { cn } from "./cn";

export type ButtonProps = ComponentProps<"button"> &
  Omit<VariantProps<typeof buttonStyles>, "shape"> & {
    /** Pending: the button keeps its focus and does nothing. */
    pending?: boolean;
  };

export function Button({
  variant,
  size,
  pending = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={cn(buttonStyles({ variant, size }), className)}
    >
      {pending && <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" />}
      {children}
    </button>
  );
}
