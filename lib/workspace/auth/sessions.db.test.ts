import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { agentCookie } from "@/lib/testing/requests";
import { endSession } from "./auth-options";
import { findAgentActor } from "./find-agent-actor";
import { hashPassword } from "./password";
import { readSessionId } from "./session-cookie";
import { signInWithPassword } from "./sign-in-with-password";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

async function signedIn() {
  const workspace = await createWorkspace();
  const cookie = await agentCookie(workspace.agent);
  const sessionId = (await readSessionId(cookie)) ?? "";
  return { workspace, cookie, sessionId, ask: () => findAgentActor(cookie, workspace.slug) };
}

test("returns the agent of a live session", async () => {
  const { workspace, ask } = await signedIn();
  const { agentId, name, role, workspaceId } = workspace.agent;
  expect(await ask()).toEqual({ kind: "agent", workspaceId, agentId, name, role });
});

test.each([
  ["revoked", { revokedAt: new Date() }],
  ["idle for 12 hours", { lastSeenAt: ago(12.1) }],
  ["30 days old", { createdAt: ago(30 * 24 + 1) }],
])("rejects a session that is %s at once", async (_, data) => {
  const { sessionId, ask } = await signedIn();
  expect(await ask()).toHaveProperty("kind", "agent");
  await db.agentSession.update({ where: { id: sessionId }, data });
  expect(await ask()).toBe("signed_out");
});

test("sign-out invalidates copied cookies", async () => {
  const { sessionId, ask } = await signedIn();
  await endSession(sessionId);
  expect(await ask()).toBe("signed_out");
});

test("locks out a deactivated agent at once", async () => {
  const { workspace, ask } = await signedIn();
  const { workspaceId, agentId: id } = workspace.agent;
  await db.agent.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { deactivatedAt: new Date() },
  });
  expect(await ask()).toBe("not_a_member");
});

test("a request keeps a session from becoming idle", async () => {
  const { sessionId, ask } = await signedIn();
  await db.agentSession.update({ where: { id: sessionId }, data: { lastSeenAt: ago(2) } });
  await ask();
  const { lastSeenAt } = await db.agentSession.findUniqueOrThrow({ where: { id: sessionId } });
  expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000);
});

test.each(["", "lodge.session=", "lodge.session=not.a.token", "other=1"])(
  "treats the cookie %j as signed out",
  async (cookie) => {
    expect(await findAgentActor(cookie, "any")).toBe("signed_out");
  },
);

test("sign-in accepts the right password only, and ten failures block the account", async () => {
  const email = `${randomUUID()}@agents.example`;
  await db.user.create({ data: { email, name: "Ann", passwordHash: await hashPassword("right and long") } });
  const attempt = (password: string) =>
    signInWithPassword({
      email: ` ${email.toUpperCase()} `,
      password,
      networkAddress: randomUUID(),
      userAgent: "test",
    });
  expect(await attempt("right and long")).toHaveProperty("id");
  for (let failure = 0; failure < 10; failure++) expect(await attempt("wrong")).toBeNull();
  await expect(attempt("right and long")).rejects.toMatchObject({ code: "rate_limited" });
});
