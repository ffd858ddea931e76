import { z } from "zod";
import type { RefusalCode } from "@/lib/identity/refusals";
import type { CauseCode } from "./causes";

/** Embedding methods. */
export const EMBED_TYPES = [
  "iframe",
  "crisp",
  "sdk",
  "tinydub",
  "unthread",
  "ticketping",
  "standalone",
] as const;
export type EmbedType = (typeof EMBED_TYPES)[number];

/** A cause with details of this case, as a sentence. */
export type NamedCause = { code: CauseCode; detail: string | null };

/** A harmless fact about the input, such as its length or format. */
export type Fact = { name: string; value: string };

/** `accepted`: these credentials open the portal now. */
export type DiagnosisDto = {
  accepted: boolean;
  /** The decisive one first. */
  causes: NamedCause[];
  facts: Fact[];
  /** The secret that signed it, if it is this workspace's. */
  secret: { label: string; keyId: string; state: "live" | "ended" } | null;
};

/** The debugger's input: email and signature, a token, or a URL or snippet that contains them. */
export const diagnosisInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("signature"),
    email: z.string().max(1000, "This email address is too long."),
    signature: z.string().max(1000, "This signature is too long."),
  }),
  z.strictObject({
    kind: z.literal("token"),
    token: z.string().min(1, "Paste the token.").max(8000, "This token is too long."),
  }),
  z.strictObject({
    kind: z.literal("text"),
    text: z.string().min(1, "Paste a URL or a snippet.").max(20_000, "Paste at most 20,000 characters."),
  }),
]);
export type DiagnosisInput = z.infer<typeof diagnosisInput>;

/** Correct credentials to compare with, signed with an active secret. */
export const sampleInput = z.strictObject({
  secretId: z.uuid(),
  email: z.string().min(1, "Write an email address.").max(254),
});
export type SampleInput = z.infer<typeof sampleInput>;

/** `value`: the signature, or the token with its claims in `claims`. */
export type SampleDto = {
  kind: "hmac" | "jwt";
  value: string;
  claims: Record<string, string | number> | null;
  /** The query for the portal's URL. */
  query: string;
};

/** A refusal, in the list and in detail. */
export type FailureDto = {
  id: string;
  code: RefusalCode;
  origin: string | null;
  embedType: EmbedType;
  /** Masked. */
  email: string | null;
  createdAt: string;
  causes: NamedCause[];
  facts: Fact[];
};

export const failuresQuery = z.object({ cursor: z.uuid().optional() });
export const failureParams = z.object({ id: z.uuid() });

export type FailurePage = { items: FailureDto[]; nextCursor: string | null };

/** One host page, over the last seven days. */
export type EmbedSource = { origin: string; embedType: EmbedType; signed: number; unsigned: number };

/** Refusals grouped by reason and page. */
export type Blocked = {
  code: RefusalCode;
  origin: string | null;
  count: number;
  lastAt: string;
  /** The domain to allow; null if that doesn't help, as explained in `note`. */
  allow: string | null;
  note: string | null;
};

export type HealthDto = {
  /** The counted days, oldest first, as `YYYY-MM-DD`. */
  days: { day: string; signed: number; unsigned: number }[];
  sources: EmbedSource[];
  blocked: Blocked[];
};

/** What refusing unsigned visitors would have caused in the last seven days. */
export type DryRunDto = {
  total: number;
  refused: number;
  /** Tickets from visitors. */
  tickets: number;
  /** Unsigned visitors who were refused in these days, so that they are in no count above. */
  alreadyRefused: number;
  sources: { origin: string; embedType: EmbedType; refused: number; total: number }[];
};
