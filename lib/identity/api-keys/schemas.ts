import { MAX_NAME } from "@/lib/platform/labels";
import { z } from "zod";

export type ApiKeyDto = {
  id: string;
  label: string;
  createdAt: string;
  createdBy: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
  /** The paired token secret; null if there is none. */
  tokenSecret: { keyId: string; live: boolean } | null;
};

export type ApiKeysDto = { baseUrl: string; items: ApiKeyDto[] };

export const createApiKeyInput = z.strictObject({
  label: z.string().trim().min(1, "Enter a name.").max(MAX_NAME, `Use at most ${MAX_NAME} characters.`),
});
export type CreateApiKeyInput = z.infer<typeof createApiKeyInput>;

/** Response to the creation, the only time both values are shown. */
export type CreatedApiKeyDto = { apiKey: ApiKeyDto; key: string; token: { keyId: string; secret: string } };

export const apiKeyParams = z.object({ id: z.uuid() });

/** GET /api/v1/me */
export type MeDto = {
  workspace: { id: string; slug: string; name: string };
  apiKey: { id: string; label: string; createdAt: string };
};
