import { z } from "zod";

export type TagDto = { id: string; name: string };

/** A tag's name. Case makes no difference between tags. */
export const tagName = z
  .string()
  .trim()
  .min(1, "Enter a name for the tag.")
  .max(40, "Use at most 40 characters.")
  .regex(/^[^",\p{Cc}]+$/u, "Remove commas and quotation marks.")
  .transform((name) => name.replace(/\s+/gu, " "));

export const renameTagInput = z.strictObject({ name: tagName });
export const tagParams = z.strictObject({ id: z.uuid() });
