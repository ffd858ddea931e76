import { z } from "zod";
import type { RefusalCode } from "@/lib/identity/refusals";
import type { CauseCode } from "./labels";

/** The ways to embed, as they are counted. */
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

/** A cause and what is known about it in this case, as a sentence. */
export type NamedCause = { code: CauseCode; detail: string | null };

/** Something about what was sent that gives nothing of it away: a length, a form. */
export type Fact = { name: string; value: string };

/** `accepted`: this very proof opens the portal now. */
export type DiagnosisDto = {
  accepted: boolean;
  /** The decisive one first. */
  causes: NamedCause[];
  facts: Fact[];
  /** The secret it was made with, if it is one of this workspace. */
  secret: { label: string; keyId: string; state: "live" | "ended" } | null;
};

/** What the debugger is given: the two values, a token, or the whole address or snippet they stand in. */
export const diagnosisInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("signature"),
    email: z.string().max(1000, "An address is shorter than that."),
    signature: z.string().max(1000, "A signature is shorter than that."),
  }),
  z.strictObject({
    kind: z.literal("token"),
    token: z.string().min(1, "Paste the token.").max(8000, "A token is shorter than that."),
  }),
  z.strictObject({
    kind: z.literal("text"),
    text: z.string().min(1, "Paste an address or a snippet.").max(20_000, "Paste at most 20,000 characters."),
  }),
]);
export type DiagnosisInput = z.infer<typeof diagnosisInput>;

/** A right proof to compare with, made with a live secret. */
export const sampleInput = z.strictObject({
  secretId: z.uuid(),
  email: z.string().min(1, "Write an e-mail address.").max(254),
});
export type SampleInput = z.infer<typeof sampleInput>;

/** `value`: the signature, or the token with its claims in `claims`. */
export type SampleDto = {
  kind: "hmac" | "jwt";
  value: string;
  claims: Record<string, string | number> | null;
  /** The query for the portal's address. */
  query: string;
};

/** A refused visitor, as it is listed and opened. */
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

/** One page of the host, over the last seven days. */
export type EmbedSource = { origin: string; embedType: EmbedType; signed: number; unsigned: number };

/** Refusals that have the same reason and the same page. */
export type Blocked = {
  code: RefusalCode;
  origin: string | null;
  count: number;
  lastAt: string;
  /** What to add to the allowed domains; null where that is not the answer, which `note` may say. */
  allow: string | null;
  note: string | null;
};

export type HealthDto = {
  /** The days counted, oldest first, as `YYYY-MM-DD`. */
  days: { day: string; signed: number; unsigned: number }[];
  sources: EmbedSource[];
  blocked: Blocked[];
};

/** What would happen if visitors without a signature were refused from now on, told by the last seven days. */
export type DryRunDto = {
  total: number;
  refused: number;
  /** Tickets that were written by people nobody had signed in. */
  tickets: number;
  /** Unsigned visitors who were refused in these days, so that they are in no count above. */
  alreadyRefused: number;
  sources: { origin: string; embedType: EmbedType; refused: number; total: number }[];
};
