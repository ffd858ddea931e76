import "server-only";
import { z } from "zod";

/** A file name without folders and control characters; never empty. */
export const uploadQuery = z.object({
  name: z
    .string()
    .max(1000)
    .default("file")
    .transform((name) =>
      (name.split(/[/\\]/).at(-1) ?? "")
        .replace(/[\p{Cc}\p{Cf}]/gu, "")
        .trim()
        .slice(-200),
    )
    .transform((name) => name || "file"),
});

/** Path parameters of `/attachments/{id}`. */
export const fileParams = z.object({ id: z.uuid() });
