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
