import "server-only";
import { createDefaultCategories } from "@/lib/workspace/categories/create-category";
import type { Tx } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/workspace/workspaces/create-workspace";
import { createSecret, generateSecret } from "@/lib/identity/secrets/create-secret";

/**
 * Creates a workspace with settings, counters, three categories and one secret of each kind.
 * @returns the row and the secrets in plain text
 */
export async function createWorkspaceDefaults(tx: Tx, input: { slug: string; name: string }) {
  const workspace = await createWorkspace(tx, input);
  await createDefaultCategories(tx, workspace.id);
  const [hmacSecret, jwtSecret] = [generateSecret(), generateSecret()];
  const label = "First secret";
  await createSecret(tx, { workspaceId: workspace.id, kind: "HMAC", label, secret: hmacSecret });
  const jwt = await createSecret(tx, { workspaceId: workspace.id, kind: "JWT", label, secret: jwtSecret });
  return { workspace, hmacSecret, jwt: { keyId: jwt.keyId, secret: jwtSecret } };
}
