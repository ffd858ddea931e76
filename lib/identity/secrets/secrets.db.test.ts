import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { revokeSecret } from "./revoke-secret";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";
import { importSecret } from "./import-secret";
import { loadSigningKeys } from "./load-signing-keys";
import { revealSecret } from "./reveal-secret";
import { rotateSecret } from "./rotate-secret";

const HOUR = 3_600_000;
const live = async (workspaceId: string, kind: "HMAC" | "JWT" = "HMAC", at = new Date()) =>
  (await loadSigningKeys(workspaceId, kind, at)).map(({ secret }) => secret);
const audit = async (workspaceId: string) =>
  db.auditEntry.findMany({
    where: { workspaceId },
    orderBy: { id: "asc" },
    select: { action: true, data: true, agentName: true },
  });
const imported = (n: number) => ({
  kind: "hmac" as const,
  label: `Imported ${n}`,
  secret: `imported secret no. ${n}`,
});

it("a new workspace has one of each kind, stored encrypted", async () => {
  const { id, hmacSecret, jwt, owner } = await createWorkspace();
  expect(hmacSecret).toMatch(/^[0-9a-f]{64}$/);
  expect(await live(id)).toEqual([hmacSecret]);
  expect(await live(id, "JWT")).toEqual([jwt.secret]);
  const rows = await db.$queryRaw<{ ciphertext: string }[]>`
    SELECT "ciphertext" FROM "IdentitySecret" WHERE "workspaceId" = ${id}::uuid`;
  expect(JSON.stringify(rows)).not.toContain(hmacSecret);
  expect(JSON.stringify(await getSecuritySettings(owner))).not.toMatch(/[0-9a-f]{64}|ciphertext/);
});

describe("rolling", () => {
  it("accepts both secrets during an overlap", async () => {
    const { id, hmacSecret, jwt, owner } = await createWorkspace();
    await rotateSecret(owner, { kind: "hmac", mode: "overlap", hours: 24 });
    expect(await live(id)).toHaveLength(2);
    const later = await live(id, "HMAC", new Date(Date.now() + 25 * HOUR));
    expect(later).toHaveLength(1);
    expect(later).not.toContain(hmacSecret);
    expect(await live(id, "JWT")).toEqual([jwt.secret]);
    const { secrets } = await getSecuritySettings(owner);
    expect(secrets.filter(({ kind }) => kind === "hmac").map(({ state }) => state)).toEqual([
      "live",
      "ending",
    ]);
    expect(await audit(id)).toMatchObject([
      { action: "secret.rolled", agentName: owner.name, data: { mode: "overlap", hours: 24 } },
    ]);
  });

  it("doesn't extend an overlap when rotated again", async () => {
    const { id, owner } = await createWorkspace();
    await rotateSecret(owner, { kind: "hmac", mode: "overlap", hours: 1 });
    await rotateSecret(owner, { kind: "hmac", mode: "overlap", hours: 168 });
    expect(await live(id, "HMAC", new Date(Date.now() + 2 * HOUR))).toHaveLength(2);
  });

  it("ends all previous secrets and all sessions when compromised", async () => {
    const { id, hmacSecret, owner } = await createWorkspace();
    await rotateSecret(owner, { kind: "hmac", mode: "overlap", hours: 24 });
    const before = await live(id);
    await rotateSecret(owner, { kind: "hmac", mode: "compromised" });
    const after = await live(id);
    expect(after).toHaveLength(1);
    expect([...before, hmacSecret]).not.toContain(after[0]);
    const { sessionEpoch } = await db.portalSettings.findUniqueOrThrow({ where: { workspaceId: id } });
    expect(sessionEpoch).toBe(1);
  });

  it("leaves one permanent secret when several admins rotate at once", async () => {
    const { id, owner, admin } = await createWorkspace();
    await Promise.all(
      [owner, admin, owner, admin].map((actor) => rotateSecret(actor, { kind: "hmac", mode: "compromised" })),
    );
    expect(await live(id)).toHaveLength(1);
  });
});

describe("importing", () => {
  it("ends none, refuses a duplicate, and stops at ten", async () => {
    const { id, hmacSecret, owner } = await createWorkspace();
    await importSecret(owner, imported(1));
    expect(await live(id)).toEqual([hmacSecret, imported(1).secret]);
    await expect(importSecret(owner, imported(1))).rejects.toMatchObject({ code: "conflict" });
    await Promise.allSettled(Array.from({ length: 12 }, (_, n) => importSecret(owner, imported(n + 2))));
    expect(await live(id)).toHaveLength(10);
    await expect(importSecret(owner, imported(99))).rejects.toMatchObject({ code: "conflict" });
    await expect(rotateSecret(owner, { kind: "hmac", mode: "overlap", hours: 1 })).rejects.toMatchObject({
      code: "conflict",
    });
    await importSecret(owner, { ...imported(99), kind: "jwt" });
    await rotateSecret(owner, { kind: "hmac", mode: "compromised" });
    expect(await live(id)).toHaveLength(1);
    expect(JSON.stringify(await audit(id))).not.toContain("imported secret");
  });
});

describe("ending", () => {
  it("revokes one of two, but never the last permanent one", async () => {
    const { id, hmacSecret, jwt, owner } = await createWorkspace();
    const first = await db.identitySecret.findFirstOrThrow({ where: { workspaceId: id, kind: "HMAC" } });
    await expect(revokeSecret(owner, first.id)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Rotate it") as string,
    });
    await rotateSecret(owner, { kind: "hmac", mode: "overlap", hours: 24 });
    const newer = await db.identitySecret.findFirstOrThrow({
      where: { workspaceId: id, kind: "HMAC", endsAt: null },
    });
    await expect(revokeSecret(owner, newer.id)).rejects.toMatchObject({ code: "conflict" });
    await revokeSecret(owner, first.id);
    expect(await live(id)).not.toContain(hmacSecret);
    await expect(revokeSecret(owner, first.id)).rejects.toMatchObject({ code: "not_found" });
    const token = await db.identitySecret.findFirstOrThrow({ where: { workspaceId: id, kind: "JWT" } });
    await revokeSecret(owner, token.id);
    expect(await live(id, "JWT")).not.toContain(jwt.secret);
  });

  it("leaves one of two revoked at once", async () => {
    const { id, owner } = await createWorkspace();
    await importSecret(owner, imported(1));
    const rows = await db.identitySecret.findMany({ where: { workspaceId: id, kind: "HMAC" } });
    await Promise.allSettled(rows.map((row) => revokeSecret(owner, row.id)));
    expect(await live(id)).toHaveLength(1);
  });
});

it("reveals an active secret and records who saw it", async () => {
  const { id, hmacSecret, admin } = await createWorkspace();
  const { id: secretId } = await db.identitySecret.findFirstOrThrow({
    where: { workspaceId: id, kind: "HMAC" },
  });
  expect(await revealSecret(admin, secretId)).toBe(hmacSecret);
  expect(await audit(id)).toMatchObject([
    { action: "secret.revealed", agentName: admin.name, data: { id: secretId } },
  ]);
  expect(JSON.stringify(await audit(id))).not.toContain(hmacSecret);
});

it("doesn't find another workspace's secrets", async () => {
  const [own, other] = await Promise.all([createWorkspace(), createWorkspace()]);
  const { id } = await db.identitySecret.findFirstOrThrow({ where: { workspaceId: other.id, kind: "JWT" } });
  await expect(revealSecret(own.owner, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(revokeSecret(own.owner, id)).rejects.toMatchObject({ code: "not_found" });
  await rotateSecret(own.owner, { kind: "jwt", mode: "compromised" });
  expect(await live(other.id, "JWT")).toEqual([other.jwt.secret]);
  expect((await db.portalSettings.findUniqueOrThrow({ where: { workspaceId: other.id } })).sessionEpoch).toBe(
    0,
  );
});
