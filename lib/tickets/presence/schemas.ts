import { z } from "zod";

/** Where one tab of an agent is. `ticket` null: on no ticket, or gone. */
export const presenceInput = z.strictObject({
  /** Chosen by the tab for its lifetime. */
  tab: z.uuid(),
  ticket: z.int().min(1).max(2_147_483_647).nullable(),
  isTyping: z.boolean().default(false),
});
export type PresenceInput = z.infer<typeof presenceInput>;

/** An agent who is viewing a ticket or replying to it. */
export type Presence = { agentId: string; name: string; ticket: number; isTyping: boolean };
