import type { ComponentProps } from "react";
import type { VariantProps } from "class-variance-authority";
import { buttonStyles } from "./button-styles";
import { cn } from "./cn";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> &
  Omit<VariantProps<typeof buttonStyles>, "shape"> & {
    /** The accessible name. */
    label: string;
  };

/** A square button with only an icon. */
export function IconButton({
  label,
  variant = "ghost",
  size,
  type = "button",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className={cn(buttonStyles({ variant, size, shape: "icon" }), className)}
    />
  );
}
