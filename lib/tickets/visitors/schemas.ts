import { z } from "zod";
import { messageBody } from "@/lib/tickets/messages/schemas";

/** What somebody who is not signed in writes. */
export const visitorTicketInput = z.strictObject({
  name: z.string().trim().min(1, "Write your name.").max(100, "Use at most 100 characters."),
  email: z.string().trim().min(1, "Write your e-mail address.").max(254, "Use at most 254 characters."),
  categoryId: z.uuid("Choose a category.").nullable().default(null),
  subject: z.string().trim().min(1, "Write a subject.").max(200, "Use at most 200 characters."),
  body: messageBody,
  /** What the host's page says about them: of no weight, so what is wrong with it is left out and not refused. */
  attributes: z.unknown().optional(),
  /** A field that people don't see: what fills it in is a machine. */
  website: z.string().max(1000).default(""),
});
export type VisitorTicketInput = z.infer<typeof visitorTicketInput>;
