import { MAX_NAME } from "@/lib/platform/labels";
import { z } from "zod";

/** settings/portal */
export type PortalSettingsDto = {
  workspaceId: string;
  baseUrl: string;
  greeting: string;
  supportUrl: string | null;
};

export const updatePortalSettingsInput = z.strictObject({
  greeting: z.string().trim().max(500, "Use at most 500 characters.").optional(),
  /** "" removes it. */
  supportUrl: z
    .union([
      z.literal(""),
      z
        .url({
          protocol: /^https?$/,
          error: "Enter the full URL, for example https://app.example.com/support?ticket={ticket}",
        })
        .max(500),
    ])
    .optional(),
});
export type UpdatePortalSettingsInput = z.infer<typeof updatePortalSettingsInput>;

/** settings/security */
const UNSIGNED_VISITORS = ["refuse", "hold", "flag"] as const;
export type UnsignedVisitors = (typeof UNSIGNED_VISITORS)[number];

export type SecretDto = {
  id: string;
  kind: "hmac" | "jwt";
  keyId: string;
  label: string;
  createdAt: string;
  lastUsedAt: string | null;
  /** `ending`: still accepted until `endsAt`. */
  state: "live" | "ending" | "ended";
  endsAt: string | null;
};

export type DomainDto = { id: string; pattern: string; createdAt: string };

export type SecuritySettingsDto = {
  secrets: SecretDto[];
  domains: DomainDto[];
  developmentMode: boolean;
  unsignedVisitors: UnsignedVisitors;
  standaloneEnabled: boolean;
};

export const updateSecurityInput = z.strictObject({
  developmentMode: z.boolean().optional(),
  unsignedVisitors: z.enum(UNSIGNED_VISITORS).optional(),
  standaloneEnabled: z.boolean().optional(),
});
export type UpdateSecurityInput = z.infer<typeof updateSecurityInput>;

/** `overlap`: the live secrets of that kind stay valid for `hours`; `compromised`: they end now, with all portal sessions. */
export const rotateSecretInput = z.discriminatedUnion("mode", [
  z.strictObject({
    kind: z.enum(["hmac", "jwt"]),
    mode: z.literal("overlap"),
    hours: z.int().min(1).max(168).default(24),
  }),
  z.strictObject({ kind: z.enum(["hmac", "jwt"]), mode: z.literal("compromised") }),
]);
export type RotateSecretInput = z.infer<typeof rotateSecretInput>;

export const importSecretInput = z.strictObject({
  kind: z.enum(["hmac", "jwt"]).default("hmac"),
  label: z
    .string()
    .trim()
    .min(1, "Enter a name for the secret.")
    .max(MAX_NAME, `Use at most ${MAX_NAME} characters.`),
  /** Any text of 16 to 512 bytes, used byte for byte. */
  secret: z.string().refine((text) => {
    const bytes = new TextEncoder().encode(text).length;
    return bytes >= 16 && bytes <= 512;
  }, "A secret must have 16 to 512 bytes."),
});
export type ImportSecretInput = z.infer<typeof importSecretInput>;

export const addDomainInput = z.strictObject({ pattern: z.string().min(1, "Enter a domain.").max(253) });

/** The path parameter of a secret or domain. */
export const settingParams = z.strictObject({ id: z.uuid() });
