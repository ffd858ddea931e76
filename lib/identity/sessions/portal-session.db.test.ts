import { expect, it } from "vitest";
import { findOrCreateContact } from "@/lib/identity/contacts/find-or-create-contact";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { findPortalActor } from "./find-portal-actor";
import { openPortalSession } from "./open-portal-session";
import { rotateSecret } from "@/lib/identity/secrets/rotate-secret";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function open() {
  const workspace = await createWorkspace();
  const workspaceId = workspace.id;
  const now = new Date();
  const email = "jane@example.com";
  const contact = await findOrCreateContact({
    workspaceId,
    method: "HOST_SIGNATURE",
    email,
    signedEmail: email,
    nickname: null,
    now,
  });
  const secret = await db.identitySecret.findFirstOrThrow({ where: { workspaceId, kind: "HMAC" } });
  const { token, actor } = await openPortalSession({
    workspaceId,
    contactId: contact.id,
    identityId: contact.identityId,
    secretId: secret.id,
    method: "HOST_SIGNATURE",
    signedValue: email,
    epoch: 0,
    now,
  });
  return { workspace, token, actor, where: { id: actor.sessionId } };
}

it("is found only by its token", async () => {
  const { token, actor } = await open();
  expect(await findPortalActor(token)).toEqual(actor);
  expect(await findPortalActor(`${token}x`)).toBeNull();
  expect(await findPortalActor(actor.sessionId)).toBeNull();
  const { tokenHash } = await db.portalSession.findUniqueOrThrow({ where: { id: actor.sessionId } });
  expect(await findPortalActor(tokenHash)).toBeNull();
});

it("is extended by an hour, at most once a minute, up to twelve hours", async () => {
  const { token, where } = await open();
  const fresh = await db.portalSession.findUniqueOrThrow({ where });
  await findPortalActor(token);
  expect(await db.portalSession.findUniqueOrThrow({ where })).toEqual(fresh);

  await db.portalSession.update({ where, data: { lastSeenAt: new Date(Date.now() - 5 * MINUTE) } });
  await findPortalActor(token);
  const slid = await db.portalSession.findUniqueOrThrow({ where });
  expect(slid.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - MINUTE);
  expect(slid.expiresAt.getTime()).toBeGreaterThan(Date.now() + 59 * MINUTE);

  const createdAt = new Date(Date.now() - 11.5 * HOUR);
  await db.portalSession.update({ where, data: { createdAt, lastSeenAt: createdAt } });
  await findPortalActor(token);
  const old = await db.portalSession.findUniqueOrThrow({ where });
  expect(old.expiresAt.getTime()).toBe(createdAt.getTime() + 12 * HOUR);
});

it("ends when expired or revoked", async () => {
  const { token, where } = await open();
  await db.portalSession.update({ where, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await findPortalActor(token)).toBeNull();
  await db.portalSession.update({
    where,
    data: { expiresAt: new Date(Date.now() + HOUR), revokedAt: new Date() },
  });
  expect(await findPortalActor(token)).toBeNull();
});

it("continues when its secret is rotated with an overlap, and ends when it was compromised", async () => {
  const [one, other] = await Promise.all([open(), open()]);
  await rotateSecret(one.workspace.owner, { kind: "hmac", mode: "overlap", hours: 24 });
  expect(await findPortalActor(one.token)).toEqual(one.actor);
  await rotateSecret(one.workspace.owner, { kind: "hmac", mode: "compromised" });
  expect(await findPortalActor(one.token)).toBeNull();
  expect(await findPortalActor(other.token)).toEqual(other.actor);
});
