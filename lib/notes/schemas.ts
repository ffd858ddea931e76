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

/** What an agent writes down about a person. */
export const contactNoteInput = z.strictObject({
  body: z
    .string()
    .max(5_000, "Use at most 5000 characters.")
    .refine((text) => text.trim().length > 0, "Write a note."),
});
export type ContactNoteInput = z.infer<typeof contactNoteInput>;

/** Of the path: `/contacts/{id}` and `/contact-notes/{id}` */
export const idParams = z.object({ id: z.uuid() });
