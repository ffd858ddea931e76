import { z } from "zod";
import { MAX_BODY } from "@/lib/messages/schemas";

/** What an agent writes for the team. `@Name` of an agent or a team tells them. */
export const noteInput = z.strictObject({
  body: z
    .string()
    .max(MAX_BODY, `Use at most ${MAX_BODY} characters.`)
    .refine((text) => text.trim().length > 0, "Write a note."),
});
export type NoteInput = z.infer<typeof noteInput>;
