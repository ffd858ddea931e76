import { z } from "zod";

const MAX_HEAD_HTML = 100_000;
/** Bytes. */
export const MAX_LOGO_SIZE = 256 * 1024;

/** A part of the custom head that isn't used, and why. */
export type Dropped = { what: string; why: string };

export const customizationInput = z.strictObject({
  html: z.string().max(MAX_HEAD_HTML, "Use up to 100,000 characters. Put the rest in a stylesheet file."),
  /** `#rrggbb`, or "" for the default. */
  accentColor: z.union([z.literal(""), z.string().regex(/^#[0-9a-f]{6}$/i, "Enter a color as #rrggbb.")]),
});
export type CustomizationInput = z.infer<typeof customizationInput>;

export type CustomizationDto = {
  html: string;
  accentColor: string;
  dropped: Dropped[];
  /** The logo's absolute URL, or null. */
  logoUrl: string | null;
  /** Newest first. The first one is published. */
  versions: { version: number; authorName: string; createdAt: string }[];
};

export type PreviewDto = {
  /** URL of a page to show in a frame; valid for 15 minutes. */
  url: string;
  dropped: Dropped[];
};

export const versionParams = z.strictObject({ version: z.coerce.number().int().min(1).max(2_147_483_647) });

/** Parameters of the logo's public URL. */
export const logoParams = z.strictObject({ workspaceId: z.uuid() });
export const logoQuery = z.object({ v: z.string().max(64).optional() });
