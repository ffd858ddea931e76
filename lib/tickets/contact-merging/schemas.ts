import { z } from "zod";
import type { VerificationMethod } from "@/lib/identity/schemas";

/** Of the path: `/contacts/{id}` */
export const contactParams = z.object({ id: z.uuid() });

/** `other`: the contact that is given up. `ticket`: the number of the ticket beside which it was decided. */
const about = { otherId: z.uuid("Say which contact."), ticket: z.int().min(1).max(2_147_483_647) };
export const mergeInput = z.strictObject(about);
export type MergeInput = z.infer<typeof mergeInput>;

export const decisionInput = z.strictObject({ ...about, decision: z.enum(["apart", "open"]) });
export type DecisionInput = z.infer<typeof decisionInput>;

/** One of two people who may be one. */
export type MergeSideDto = {
  id: string;
  name: string;
  email: string;
  tickets: number;
  /** What opens their history: an address, or an id in the host's product. */
  identities: { kind: "email" | "externalId"; value: string; method: VerificationMethod }[];
};

/** What a merge would do; `other` is null where nobody else has proved the contact's address. */
export type MergePreviewDto = { contact: MergeSideDto; other: MergeSideDto | null };
