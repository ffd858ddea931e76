import { z } from "zod";
import { replyEffects } from "@/lib/tickets/messages/schemas";

const MAX_AT_ONCE = 500;

const bulkChange = replyEffects
  .extend({
    /** Null wakes them. */
    snooze: replyEffects.shape.snooze.nullable(),
  })
  .refine((change) => Object.values(change).some((part) => part !== undefined), "Say what to change.");

export const bulkChangeInput = z.strictObject({
  numbers: z
    .array(z.int().min(1).max(2_147_483_647))
    .min(1, "Choose a ticket.")
    .max(MAX_AT_ONCE, `Choose at most ${MAX_AT_ONCE} tickets.`),
  change: bulkChange,
});
export type BulkChangeInput = z.infer<typeof bulkChangeInput>;

/** `unchanged`: what was so already, can't be so, or is not there. */
export type BulkChangeDto = { id: string; changed: number; unchanged: number };
export type BulkUndoDto = { restored: number; kept: number };

export const bulkChangeParams = z.strictObject({ id: z.uuid() });
