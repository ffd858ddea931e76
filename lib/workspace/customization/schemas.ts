import { z } from "zod";

const MAX_HEAD_HTML = 100_000;
/** Bytes. */
export const MAX_LOGO_SIZE = 256 * 1024;

/** Something of the custom head that is not used, and why. */
export type Dropped = { what: string; why: string };

export const customizationInput = z.strictObject({
  html: z.string().max(MAX_HEAD_HTML, "Use at most 100,000 characters; put more into a stylesheet file."),
  /** `#rrggbb`, or "" for the default. */
  accentColor: z.union([z.literal(""), z.string().regex(/^#[0-9a-f]{6}$/i, "Enter a color as #rrggbb.")]),
});
export type CustomizationInput = z.infer<typeof customizationInput>;

export type CustomizationDto = {
  html: string;
  accentColor: string;
  dropped: Dropped[];
  /** Absolute address of the logo, or null. */
  logoUrl: string | null;
  /** Newest first; the first is in force. */
  versions: { version: number; authorName: string; createdAt: string }[];
};

export type PreviewDto = {
  /** Address of a page for a frame; valid for 15 minutes. */
  url: string;
  dropped: Dropped[];
};

export const versionParams = z.strictObject({ version: z.coerce.number().int().min(1).max(2_147_483_647) });

/** Of the logo's public address. */
export const logoParams = z.strictObject({ workspaceId: z.uuid() });
export const logoQuery = z.object({ v: z.string().max(64).optional() });
