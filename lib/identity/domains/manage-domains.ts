import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { lockSettings } from "@/lib/workspace/workspaces/lock-settings";
import { parseDomain } from "./parse-domain";

/** Browsers get the whole list in one header. */
const MAX_DOMAINS = 50;

/**
 * Allows a domain's pages to embed the portal.
 * @throws DomainError invalid with advice, conflict if it is already listed or the list is full
 */
export async function addDomain(actor: AgentActor, text: string): Promise<void> {
  const { workspaceId } = actor;
  const parsed = parseDomain(text);
  if (!parsed.ok) throw wrong("invalid", parsed.message);
  const { pattern } = parsed;
  await transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    const listed = await tx.allowedDomain.findMany({ where: { workspaceId }, select: { pattern: true } });
    if (listed.some((domain) => domain.pattern === pattern))
      throw wrong("conflict", `${pattern} is already listed.`);
    if (listed.length >= MAX_DOMAINS)
      throw wrong(
        "conflict",
        `You can list at most ${MAX_DOMAINS} domains. Remove one, or use a wildcard such as *.acme.com.`,
      );
    const { id } = await tx.allowedDomain.create({ data: { workspaceId, pattern }, select: { id: true } });
    await recordAudit(tx, actor, "domain.added", { id, pattern });
  });
}

const wrong = (code: "invalid" | "conflict", message: string) =>
  new DomainError(code, message, { issues: [{ path: "pattern", message }] });

/** Removes a domain: portals embedded there no longer open. @throws DomainError not_found */
export async function removeDomain(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    const domain = await tx.allowedDomain.findFirst({
      where: { workspaceId, id },
      select: { pattern: true },
    });
    const { count } = await tx.allowedDomain.deleteMany({ where: { workspaceId, id } });
    if (!domain || count === 0) throw notFound("domain");
    await recordAudit(tx, actor, "domain.removed", { id, pattern: domain.pattern });
  });
}
