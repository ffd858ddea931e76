import "server-only";
import { hashPassword } from "@/lib/workspace/auth/password";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { createWorkspaceDefaults } from "./create-workspace-defaults";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { createOwner } from "@/lib/workspace/members/members";
import { slugFor } from "@/lib/workspace/workspaces/create-workspace";
import type { SignUpInput } from "./schemas";

/** Arbitrary lock number that serializes first sign-ups. */
const LOCK = 7_204_113;

/**
 * Sets up a new installation: its workspace and owner. Works only once.
 * @throws DomainError forbidden if there is a workspace, rate_limited
 */
export async function signUp(input: SignUpInput, networkAddress: string): Promise<{ slug: string }> {
  await takeLimit(`sign-up:${networkAddress}`, { limit: 10, windowSeconds: 3600 });
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    if (await tx.workspace.findFirst({ select: { id: true } }))
      throw new DomainError("forbidden", "Lodge is already set up. Sign in, or ask an admin to add you.");
    const { workspaceName: name, email } = input;
    const { workspace } = await createWorkspaceDefaults(tx, { slug: slugFor(name), name });
    await createOwner(tx, workspace.id, { email, name: input.name, passwordHash });
    return { slug: workspace.slug };
  });
}
