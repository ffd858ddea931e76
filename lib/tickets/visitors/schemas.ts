import { MAX_EMAIL } from "@/lib/platform/labels";
import { z } from "zod";
import { messageBody } from "@/lib/tickets/messages/schemas";
import { newTicketFields } from "@/lib/tickets/model/schemas";

/** A new ticket of somebody who is not signed in. */
export const visitorTicketInput = z.strictObject({
  ...newTicketFields,
  body: messageBody,
  name: z.string().trim().min(1, "Enter your name.").max(100, "Use at most 100 characters."),
  email: z
    .string()
    .trim()
    .min(1, "Enter your email address.")
    .max(MAX_EMAIL, `Use at most ${MAX_EMAIL} characters.`),
  /** What the host's page says about them. Not trusted, so invalid attributes are dropped, not refused. */
  attributes: z.unknown().optional(),
  /** A field that people don't see: only bots fill it in. */
  website: z.string().max(1000).default(""),
});
export type VisitorTicketInput = z.infer<typeof visitorTicketInput>;
