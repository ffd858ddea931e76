import { z } from "zod";
import { attachmentIds } from "@/lib/tickets/messages/schemas";
import { MAX_BODY } from "@/lib/tickets/model/labels";
import { draftAt } from "@/lib/tickets/drafts/schemas";

const body = z
  .string()
  .max(MAX_BODY, `Use at most ${MAX_BODY} characters.`)
  .refine((text) => text.trim().length > 0, "Write a note.");

/** What an agent writes for the team. `@Name` of an agent or a team tells them. `draftAt` as of a reply. */
export const noteInput = z.strictObject({ body, fileIds: attachmentIds, draftAt });
export type NoteInput = z.input<typeof noteInput>;

/** The same anew. `version` is that of the text which was changed: a newer one is not overwritten. */
export const noteEditInput = z.strictObject({ body, version: z.int().min(1) });
export type NoteEditInput = z.infer<typeof noteEditInput>;

/** What an agent writes down about a person. */
export const contactNoteInput = z.strictObject({
  body: z
    .string()
    .max(5_000, "Use at most 5000 characters.")
    .refine((text) => text.trim().length > 0, "Write a note."),
});
export type ContactNoteInput = z.infer<typeof contactNoteInput>;

/** Of the path: `/notes/{id}`, `/contacts/{id}` and `/contact-notes/{id}` */
export const idParams = z.object({ id: z.uuid() });
