import "server-only";
import type { ApiKeyDto } from "./schemas";

/** Columns of an API key's row. */
export const API_KEY = {
  id: true,
  label: true,
  createdAt: true,
  lastUsedAt: true,
  revokedAt: true,
  createdBy: { select: { user: { select: { name: true } } } },
  secret: { select: { keyId: true, endsAt: true, revokedAt: true } },
} as const;

type Row = {
  id: string;
  label: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  createdBy: { user: { name: string } } | null;
  secret: { keyId: string; endsAt: Date | null; revokedAt: Date | null } | null;
};

/** An API key as sent to clients, without its value, which isn't stored. */
export function toApiKeyDto({ createdBy, secret, ...row }: Row, now: Date): ApiKeyDto {
  return {
    id: row.id,
    label: row.label,
    createdAt: row.createdAt.toISOString(),
    createdBy: createdBy?.user.name ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    tokenSecret: secret && {
      keyId: secret.keyId,
      live: !secret.revokedAt && (!secret.endsAt || secret.endsAt > now),
    },
  };
}
