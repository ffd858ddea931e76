import { MAX_NAME } from "@/lib/platform/labels";
import { z } from "zod";

export type TeamDto = { id: string; name: string; memberIds: string[] };

const name = z
  .string()
  .trim()
  .min(1, "Enter a name for the team.")
  .max(MAX_NAME, `Use at most ${MAX_NAME} characters.`);
const memberIds = z.array(z.uuid()).max(500, "Choose up to 500 members.");

export const createTeamInput = z.strictObject({ name, memberIds: memberIds.default([]) });
export type CreateTeamInput = z.infer<typeof createTeamInput>;
export const updateTeamInput = z.strictObject({ name });
export const teamParams = z.strictObject({ id: z.uuid() });
export const teamMemberParams = z.strictObject({ id: z.uuid(), agentId: z.uuid() });
