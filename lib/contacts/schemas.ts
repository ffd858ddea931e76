import { z } from "zod";

export const listContactsQuery = z.object({ q: z.string().trim().max(200, "Use at most 200 characters.") });

/** A customer as a list of people shows one. */
export type ContactDto = { id: string; name: string; email: string };
