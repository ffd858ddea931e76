import { z } from "zod";
import type { VerificationMethod } from "@/lib/identity/schemas";

/** Of the path: `/contacts/{id}` */
export const contactParams = z.object({ id: z.uuid() });

/** `other`: the contact to merge and delete. `ticket`: the number of the ticket on which it was decided. */
const about = { otherId: z.uuid("Choose a customer."), ticket: z.int().min(1).max(2_147_483_647) };
export const mergeInput = z.strictObject(about);
export type MergeInput = z.infer<typeof mergeInput>;

export const decisionInput = z.strictObject({ ...about, decision: z.enum(["apart", "open"]) });
export type DecisionInput = z.infer<typeof decisionInput>;

/** One of two contacts that may be the same person. */
export type MergeSideDto = {
  id: string;
  name: string;
  email: string;
  tickets: number;
  /** Their identities: email or the host's external id. */
  identities: { kind: "email" | "externalId"; value: string; method: VerificationMethod }[];
};

/** Preview of a merge; `other` is null if no other contact verified the email. */
export type MergePreviewDto = { contact: MergeSideDto; other: MergeSideDto | null };
