import { z } from "zod";

/** Where one tab of an agent is. `ticket` null: on no ticket, or gone. */
export const presenceInput = z.strictObject({
  /** Chosen by the tab, the same as long as it lives. */
  tab: z.uuid(),
  ticket: z.int().min(1).max(2_147_483_647).nullable(),
  isTyping: z.boolean().default(false),
});
export type PresenceInput = z.infer<typeof presenceInput>;

/** Somebody who looks at a ticket, or writes in it. */
export type Presence = { agentId: string; name: string; ticket: number; isTyping: boolean };
