import { z } from "zod";
import { subject } from "@/lib/tickets/model/schemas";

const number = z.int().min(1).max(2_147_483_647);

export const mergeInput = z.strictObject({ into: number });
export const mergeParams = z.strictObject({ id: z.uuid() });
export const splitInput = z.strictObject({
  messageId: z.uuid("Choose a message of this ticket."),
  /** Whether all later messages move too. */
  rest: z.boolean().default(false),
  subject,
});
export type SplitInput = z.infer<typeof splitInput>;

/** `number`: where the messages are now. */
export type MergeDto = { id: string; number: number };
export type SplitDto = { number: number };
