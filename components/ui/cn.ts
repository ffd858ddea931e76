import { twMerge } from "tailwind-merge";
import type { ClassNameValue } from "tailwind-merge";

/** Joins class names; of two conflicting Tailwind classes the later one wins. */
export function cn(...classes: ClassNameValue[]): string {
  return twMerge(classes);
}
