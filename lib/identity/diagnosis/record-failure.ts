import "server-only";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import type { RefusalCode } from "@/lib/identity/refusals";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { log } from "@/lib/platform/log";
import { diagnoseCredentials } from "./diagnose-credentials";
import type { Finding } from "./finding";
import { readQuery } from "./parse-credentials";
import type { Sent } from "./parse-credentials";
import { readToken } from "./read-token";
import type { EmbedType } from "./schemas";

type Failed = {
  workspaceId: string;
  code: RefusalCode;
  origin: string | null;
  embedType: EmbedType;
  /** As sent by the host. */
  query: URLSearchParams;
};

/** Limits of log entries per page and per workspace, as anyone can cause refusals. */
const PER_PAGE = { limit: 30, windowSeconds: 3600 };
const PER_WORKSPACE = { limit: 300, windowSeconds: 3600 };
const MAX_ORIGIN = 200;
/** Refusals that aren't about this workspace's pages. */
const NOT_KEPT: RefusalCode[] = ["workspace_not_found", "rate_limited", "code_invalid"];

/**
 * Logs a refusal with its causes, which are found now because credentials aren't stored: neither signature nor token,
 * and only a masked email. Never fails and needn't be awaited.
 */
export async function recordFailure(failed: Failed): Promise<void> {
  if (NOT_KEPT.includes(failed.code)) return;
  try {
    await keep(failed);
  } catch (error) {
    if (error instanceof DomainError && error.code === "rate_limited") return;
    const { workspaceId, code } = failed;
    log.warn(
      { workspaceId, code, error: error instanceof Error ? error.name : "unknown" },
      "failure not kept",
    );
  }
}

async function keep({ workspaceId, code, origin, embedType, query }: Failed): Promise<void> {
  const page = origin?.slice(0, MAX_ORIGIN) ?? null;
  await takeLimit(`failure:${workspaceId}`, PER_WORKSPACE);
  await takeLimit(`failure:${workspaceId}:${code}:${page ?? ""}`, PER_PAGE);
  const sent = readQuery(query);
  const found = sent && isAboutProof(code) ? await diagnoseCredentials(workspaceId, sent, new Date()) : null;
  const evidence = evidenceOf(found);
  await db.embedFailure.create({
    data: { workspaceId, code, origin: page, embedType, email: maskedEmail(sent), evidence },
  });
}

/** A page of a domain that isn't allowed is refused whatever it sends. */
const isAboutProof = (code: RefusalCode) => code !== "domain_not_allowed" && code !== "standalone_disabled";

/** Names of claims and algorithms are untrusted: remove what PostgreSQL can't store. */
function evidenceOf(found: Finding | null): Prisma.InputJsonObject {
  // Valid by now: a secret may have been imported meanwhile.
  const evidence = { causes: found && !found.accepted ? found.causes : [], facts: found?.facts ?? [] };
  return JSON.parse(JSON.stringify(evidence), (_, value: unknown) =>
    typeof value === "string" ? storable(value) : value,
  ) as Prisma.InputJsonObject;
}

const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();

function maskedEmail(sent: Sent | null): string | null {
  if (sent?.kind === "signature") return maskEmail(sent.email);
  if (sent?.kind !== "token") return null;
  const read = readToken(sent.token);
  return read.ok && typeof read.claims["email"] === "string" ? maskEmail(read.claims["email"]) : null;
}

/** Masks an email, such as j***@acme.com. */
function maskEmail(email: string): string | null {
  const text = email.replace(/\p{Cc}/gu, "").trim();
  if (text === "") return null;
  const at = text.lastIndexOf("@");
  if (at < 1) return "***";
  const domain = text.slice(at + 1, at + 101);
  // An invalid email can have anything after the @: keep only host names.
  return `${[...text][0]}***@${/^[\w.-]+$/.test(domain) ? domain : "***"}`;
}

const RETENTION_MS = 30 * 24 * 3_600_000;

/** Deletes refusals and counts after 30 days. */
export async function sweepDiagnosis(now: Date): Promise<void> {
  const before = new Date(now.getTime() - RETENTION_MS);
  await db.embedFailure.deleteMany({ where: { createdAt: { lt: before } } });
  await db.embedUsage.deleteMany({ where: { day: { lt: before } } });
}
