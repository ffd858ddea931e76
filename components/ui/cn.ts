import { twMerge } from "tailwind-merge";
import type { ClassNameValue } from "tailwind-merge";

/** Joins class names; of two Tailwind classes that contradict each other the later one stays. */
export function cn(...classes: ClassNameValue[]): string {
  return twMerge(classes);
}
