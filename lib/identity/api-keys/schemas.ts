import { z } from "zod";

export type ApiKeyDto = {
  id: string;
  label: string;
  createdAt: string;
  createdBy: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
  /** The token secret that was made with it; null for a key without one. */
  tokenSecret: { keyId: string; live: boolean } | null;
};

export type ApiKeysDto = { baseUrl: string; items: ApiKeyDto[] };

export const createApiKeyInput = z.strictObject({
  label: z.string().trim().min(1, "Give the key a name.").max(60, "Use at most 60 characters."),
});
export type CreateApiKeyInput = z.infer<typeof createApiKeyInput>;

/** Answers the creation, and nothing else ever does: both values are shown once. */
export type CreatedApiKeyDto = { apiKey: ApiKeyDto; key: string; token: { keyId: string; secret: string } };

export const apiKeyParams = z.object({ id: z.uuid() });

/** GET /api/v1/me */
export type MeDto = {
  workspace: { id: string; slug: string; name: string };
  apiKey: { id: string; label: string; createdAt: string };
};
