import { randomUUID } from "node:crypto";
import type { AgentActor, PortalActor, Role } from "@/lib/platform/actors";
import { db, transaction } from "@/lib/platform/db";
import { createWorkspaceDefaults } from "@/lib/identity/onboarding/create-workspace-defaults";

/** A workspace of its own for a test, with an agent of each role. Nothing is cleaned up: tests never meet. */
export async function createWorkspace(slug = `w-${randomUUID().slice(0, 12)}`) {
  const made = await transaction((tx) => createWorkspaceDefaults(tx, { slug, name: `Workspace ${slug}` }));
  const [owner, admin, agent] = await Promise.all(
    (["OWNER", "ADMIN", "AGENT"] as const).map((role) => createAgent(made.workspace.id, role)),
  );
  if (!owner || !admin || !agent) throw new Error("unreachable");
  return { ...made.workspace, hmacSecret: made.hmacSecret, jwt: made.jwt, owner, admin, agent };
}

/** A member of staff with a session; `cookie` is made by `agentCookie`. */
async function createAgent(workspaceId: string, role: Role): Promise<AgentActor & { userId: string }> {
  const name = `${role.toLowerCase()} ${randomUUID().slice(0, 4)}`;
  const user = await db.user.create({
    data: { email: `${randomUUID()}@agents.example`, name, passwordHash: "none" },
    select: { id: true },
  });
  const agent = await db.agent.create({ data: { workspaceId, userId: user.id, role }, select: { id: true } });
  return { kind: "agent", workspaceId, agentId: agent.id, name, role, userId: user.id };
}

/** A verified customer with a portal session that was never handed out. */
export async function createCustomer(workspaceId: string, email = `${randomUUID()}@customers.example`) {
  const verifiedAt = new Date();
  const contact = await db.contact.create({
    data: {
      workspaceId,
      name: email.split("@")[0] ?? email,
      email,
      identities: { create: { kind: "EMAIL", value: email, method: "HOST_SIGNATURE", verifiedAt } },
    },
    select: { id: true },
  });
  const actor: PortalActor = {
    kind: "contact",
    workspaceId,
    contactId: contact.id,
    sessionId: randomUUID(),
    assurance: { method: "HOST_SIGNATURE", secretId: null, verifiedAt },
  };
  return actor;
}

/** The identity by which a customer of `createCustomer` is known. */
export async function identityOf(contactId: string): Promise<string> {
  const { id } = await db.contactIdentity.findFirstOrThrow({ where: { contactId }, select: { id: true } });
  return id;
}
