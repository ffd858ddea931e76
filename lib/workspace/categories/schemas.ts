import { MAX_NAME } from "@/lib/platform/labels";
import { z } from "zod";

export type CategoryDto = { id: string; slug: string; name: string };

const name = z
  .string()
  .trim()
  .min(1, "Enter a name for the category.")
  .max(MAX_NAME, `Use at most ${MAX_NAME} characters.`);

export const createCategoryInput = z.strictObject({ name });
/** `position` counts from 0. */
export const updateCategoryInput = z.strictObject({
  name: name.optional(),
  position: z.int().min(0).max(1000).optional(),
});

export type CreateCategoryInput = z.infer<typeof createCategoryInput>;
export type UpdateCategoryInput = z.infer<typeof updateCategoryInput>;

export const categoryParams = z.strictObject({ id: z.uuid() });
