import { z } from "zod";

/** How the author is verified; `none` for a typed email. */
export type VerificationMethod = "signature" | "token" | "mailbox" | "none";

/** Shown next to a customer and their messages. */
export type Verification = {
  method: VerificationMethod;
  /** ISO time of the verification; null for `none`. */
  verifiedAt: string | null;
  /** Label of the signing secret, if any. */
  secretLabel: string | null;
};

/** `query`: the portal page's query, as sent by the host. */
export const renewSessionInput = z.strictObject({
  workspaceId: z.string().max(100),
  query: z.string().max(40_000),
});
