import "server-only";

/** Secrets that are accepted now: not revoked, and not past the end of an overlap. */
export const liveSecrets = (workspaceId: string, now: Date) => ({
  workspaceId,
  revokedAt: null,
  OR: [{ endsAt: null }, { endsAt: { gt: now } }],
});

/** At most so many live secrets of one kind (design.md, Data). */
export const MAX_LIVE_SECRETS = 10;
