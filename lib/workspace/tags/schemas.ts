import { z } from "zod";

export type TagDto = { id: string; name: string };

/** A tag as it is written; two that differ in case only are one. */
export const tagName = z
  .string()
  .trim()
  .min(1, "Give the tag a name.")
  .max(40, "Use at most 40 characters.")
  .regex(/^[^",\p{Cc}]+$/u, "Leave out commas and quotation marks.")
  .transform((name) => name.replace(/\s+/gu, " "));

export const renameTagInput = z.strictObject({ name: tagName });
export const tagParams = z.strictObject({ id: z.uuid() });
