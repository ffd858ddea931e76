import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { SecretDto, SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { toWire } from "@/lib/workspace/workspaces/unsigned-visitors";

/** How long ended secrets stay listed. */
const SHOW_ENDED_MS = 30 * 24 * 3_600_000;

type SecretRow = {
  id: string;
  kind: "HMAC" | "JWT";
  keyId: string;
  label: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  endsAt: Date | null;
  revokedAt: Date | null;
};

/** Data of settings/security. Secrets come without their value (see revealSecret). */
export async function getSecuritySettings(actor: AgentActor): Promise<SecuritySettingsDto> {
  const { workspaceId } = actor;
  const now = new Date();
  const shown = { gt: new Date(now.getTime() - SHOW_ENDED_MS) };
  const [settings, secrets, domains] = await Promise.all([
    db.portalSettings.findUniqueOrThrow({ where: { workspaceId } }),
    db.identitySecret.findMany({
      where: {
        workspaceId,
        AND: [
          { OR: [{ revokedAt: null }, { revokedAt: shown }] },
          { OR: [{ endsAt: null }, { endsAt: shown }] },
        ],
      },
      orderBy: { id: "desc" },
    }),
    db.allowedDomain.findMany({ where: { workspaceId }, orderBy: { id: "asc" } }),
  ]);
  return {
    secrets: secrets.map((secret) => toDto(secret, now)),
    domains: domains.map(({ id, pattern, createdAt }) => ({
      id,
      pattern,
      createdAt: createdAt.toISOString(),
    })),
    developmentMode: settings.developmentMode,
    unsignedVisitors: toWire(settings.unsignedVisitors),
    standaloneEnabled: settings.standaloneEnabled,
  };
}

function toDto(
  { id, kind, keyId, label, createdAt, lastUsedAt, endsAt, revokedAt }: SecretRow,
  now: Date,
): SecretDto {
  const end = revokedAt ?? endsAt;
  return {
    id,
    kind: kind === "HMAC" ? "hmac" : "jwt",
    keyId,
    label,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    state: end === null ? "live" : end > now ? "ending" : "ended",
    endsAt: end?.toISOString() ?? null,
  };
}
