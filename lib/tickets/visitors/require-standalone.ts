import "server-only";
import { DomainError } from "@/lib/platform/errors";
import { findEntryRules } from "@/lib/identity/visits/find-entry-rules";
import type { EntryRules } from "@/lib/identity/visits/find-entry-rules";

/** Requires the standalone portal to be enabled. @throws DomainError not_found, forbidden */
export async function requireStandalone(workspaceId: string): Promise<EntryRules> {
  const rules = await findEntryRules(workspaceId);
  if (!rules) throw new DomainError("not_found", "This support page doesn't exist.");
  if (!rules.standaloneEnabled)
    throw new DomainError(
      "forbidden",
      "Sign in to the product you came from, and open its support page there.",
    );
  return rules;
}
