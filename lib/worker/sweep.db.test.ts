import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { createCustomer, createWorkspace, identityOf } from "@/lib/testing/factories";
import { newTicket } from "@/lib/testing/tickets";
import { sweep } from "./sweep";

const HOUR = 3_600_000;

test("deletes expired rows only", async () => {
  const { id: workspaceId } = await createWorkspace();
  const customer = await createCustomer(workspaceId);
  const now = Date.now();
  const ago = (hours: number) => new Date(now - hours * HOUR);
  await newTicket(customer);
  const contact = `contact:${customer.contactId}`;
  const answer = { workspaceId, actor: contact, requestHash: "", response: {} };
  const old = await db.idempotencyKey.create({ data: { ...answer, key: randomUUID(), createdAt: ago(25) } });

  const secret = await db.identitySecret.findFirstOrThrow({ where: { workspaceId } });
  const { contactId } = customer;
  const identityId = await identityOf(contactId);
  const session = { workspaceId, contactId, identityId, secretId: secret.id, epoch: 0 };
  const signed = { method: "HOST_SIGNATURE" as const, signedValue: "a@b.c" };
  const [over, lately, live] = [
    await openPortalSession({ ...session, ...signed, now: ago(26) }),
    await openPortalSession({ ...session, ...signed, now: ago(20) }),
    await openPortalSession({ ...session, ...signed, now: new Date(now) }),
  ].map(({ actor }) => actor.sessionId);

  const preview = { workspaceId, head: [] };
  const hashes = [randomUUID(), randomUUID()] as const;
  await db.customizationPreview.create({ data: { ...preview, tokenHash: hashes[0], expiresAt: ago(1) } });
  await db.customizationPreview.create({ data: { ...preview, tokenHash: hashes[1], expiresAt: ago(-1) } });
  const limits = [`test:${randomUUID()}`, `test:${randomUUID()}`] as const;
  await db.rateLimit.create({ data: { key: limits[0], count: 1, expiresAt: ago(1) } });
  await db.rateLimit.create({ data: { key: limits[1], count: 1, expiresAt: ago(-1) } });

  await sweep(new Date(now));
  await sweep(new Date(now));

  const keys = await db.idempotencyKey.findMany({ where: { workspaceId } });
  expect(keys).toHaveLength(1);
  expect(keys[0]?.key).not.toBe(old.key);
  const sessions = await db.portalSession.findMany({ where: { workspaceId }, orderBy: { createdAt: "asc" } });
  expect(sessions.map(({ id }) => id)).toEqual([lately, live]);
  expect(sessions.map(({ id }) => id)).not.toContain(over);
  const previews = await db.customizationPreview.findMany({ where: { workspaceId } });
  expect(previews.map(({ tokenHash }) => tokenHash)).toEqual([hashes[1]]);
  const windows = await db.rateLimit.findMany({ where: { key: { in: [...limits] } } });
  expect(windows.map(({ key }) => key)).toEqual([limits[1]]);
  expect(await db.ticket.count({ where: { workspaceId } })).toBe(1);
});
