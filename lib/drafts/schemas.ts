import { z } from "zod";
import { MAX_BODY } from "@/lib/messages/schemas";

const body = z.string().max(MAX_BODY);

/** What is typed and not sent; an empty body removes the draft. */
export const draftInput = z.strictObject({ body });
export const newTicketDraftInput = z.strictObject({
  subject: z.string().max(200).default(""),
  body,
  categoryId: z.string().max(40).default(""),
});
export type NewTicketDraft = z.infer<typeof newTicketDraftInput>;
