import { z } from "zod";
import { attachmentIds } from "@/lib/tickets/messages/schemas";
import { MAX_BODY } from "@/lib/tickets/model/labels";
import { draftAt } from "@/lib/tickets/drafts/schemas";

const body = z
  .string()
  .max(MAX_BODY, `Use at most ${MAX_BODY} characters.`)
  .refine((text) => text.trim().length > 0, "Write a note.");

/** An internal note. `@Name` of an agent or a team mentions them. `draftAt`: of the draft that it was. */
export const noteInput = z.strictObject({ body, fileIds: attachmentIds, draftAt });
export type NoteInput = z.input<typeof noteInput>;

/** An edit. `version` is the one that was edited; a newer one isn't overwritten. */
export const noteEditInput = z.strictObject({ body, version: z.int().min(1) });
export type NoteEditInput = z.infer<typeof noteEditInput>;

/** A customer note. */
export const contactNoteInput = z.strictObject({
  body: z
    .string()
    .max(5_000, "Use at most 5,000 characters.")
    .refine((text) => text.trim().length > 0, "Write a note."),
});
export type ContactNoteInput = z.infer<typeof contactNoteInput>;

/** Path parameters of `/notes/{id}`, `/contacts/{id}` and `/contact-notes/{id}`. */
export const idParams = z.object({ id: z.uuid() });
