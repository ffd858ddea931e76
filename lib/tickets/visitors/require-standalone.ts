import "server-only";
import { DomainError } from "@/lib/platform/errors";
import { findEntryRules } from "@/lib/identity/visits/find-entry-rules";
import type { EntryRules } from "@/lib/identity/visits/find-entry-rules";

/** Whether the portal may be opened by itself. @throws DomainError not_found, forbidden */
export async function requireStandalone(workspaceId: string): Promise<EntryRules> {
  const rules = await findEntryRules(workspaceId);
  if (!rules) throw new DomainError("not_found", "There is no such support page.");
  if (!rules.standaloneEnabled)
    throw new DomainError("forbidden", "This support page opens inside the product it belongs to.");
  return rules;
}
