import { z } from "zod";

/** How it is known who wrote: `none` is an address that somebody typed. */
export type VerificationMethod = "signature" | "token" | "mailbox" | "none";

/** Shown beside a person and each of their messages. */
export type Verification = {
  method: VerificationMethod;
  /** ISO time at which the proof was checked; null for `none`. */
  verifiedAt: string | null;
  /** The label of the secret that signed, if one did. */
  secretLabel: string | null;
};

/** `query`: the query of the portal's own page, as the host wrote it. */
export const renewSessionInput = z.strictObject({
  workspaceId: z.string().max(100),
  query: z.string().max(40_000),
});
