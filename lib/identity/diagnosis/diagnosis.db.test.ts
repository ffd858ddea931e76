import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { addDomain } from "@/lib/identity/domains/manage-domains";
import { rotateSecret } from "@/lib/identity/secrets/rotate-secret";
import { signEmail } from "@/lib/identity/signatures/signatures";
import { verifyToken } from "@/lib/identity/tokens/tokens";
import { loadSigningKeys } from "@/lib/identity/secrets/load-signing-keys";
import { createWorkspace } from "@/lib/testing/factories";
import { diagnoseInput } from "./diagnose-input";
import { dryRun } from "./dry-run";
import { getFailure, listFailures } from "./read-failures";
import { getHealth } from "./get-health";

import { recordEmbed } from "./record-embed";
import { recordFailure, sweepDiagnosis } from "./record-failure";
import { signSample } from "./sign-sample";

const EMAIL = "john.doe@acme.com";
const DAY = 24 * 3_600_000;

const audit = (workspaceId: string) =>
  db.auditEntry.findMany({
    where: { workspaceId },
    orderBy: { id: "asc" },
    select: { action: true, data: true },
  });

const fail = (workspaceId: string, query: string, over: Partial<Parameters<typeof recordFailure>[0]> = {}) =>
  recordFailure({
    workspaceId,
    code: "signature_mismatch",
    origin: "https://app.acme.com",
    embedType: "iframe",
    query: new URLSearchParams(query),
    ...over,
  });

it("the debugger names an ended secret by its label and records who used it", async () => {
  const { id, hmacSecret, owner } = await createWorkspace();
  const signature = signEmail(hmacSecret, EMAIL);
  expect(await diagnoseInput(owner, { kind: "signature", email: EMAIL, signature })).toMatchObject({
    accepted: true,
    causes: [{ code: "right" }],
    secret: { label: "First secret", state: "live" },
  });
  await rotateSecret(owner, { kind: "hmac", mode: "compromised" });
  const found = await diagnoseInput(owner, {
    kind: "text",
    text: `https://lodge.example/portal/${id}?email=${encodeURIComponent(EMAIL)}&hmac=${signature}`,
  });
  expect(found).toMatchObject({
    accepted: false,
    causes: [{ code: "secret_ended" }],
    secret: { state: "ended" },
  });
  const entries = await audit(id);
  expect(entries.map(({ action }) => action)).toEqual([
    "signature.diagnosed",
    "secret.rolled",
    "signature.diagnosed",
  ]);
  expect(JSON.stringify([found, entries])).not.toContain(hmacSecret);
  expect(JSON.stringify(entries)).not.toContain(signature);
});

it("doesn't recognize another workspace's secret", async () => {
  const [own, other] = [await createWorkspace(), await createWorkspace()];
  const signature = signEmail(other.hmacSecret, EMAIL);
  expect(await diagnoseInput(own.owner, { kind: "signature", email: EMAIL, signature })).toMatchObject({
    causes: [{ code: "secret_unknown" }],
    secret: null,
  });
  await expect(diagnoseInput(own.owner, { kind: "text", text: "no proof in here" })).rejects.toMatchObject({
    code: "invalid",
  });
});

it("the generator creates accepted credentials, with the workspace's active secrets only", async () => {
  const [own, other] = [await createWorkspace(), await createWorkspace()];
  const secrets = await db.identitySecret.findMany({
    where: { workspaceId: own.id },
    select: { id: true, kind: true },
  });
  const idOf = (kind: string) => secrets.find((secret) => secret.kind === kind)?.id ?? "";
  const signed = await signSample(own.owner, { secretId: idOf("HMAC"), email: EMAIL });
  expect(signed).toMatchObject({ kind: "hmac", value: signEmail(own.hmacSecret, EMAIL) });
  const token = await signSample(own.owner, { secretId: idOf("JWT"), email: EMAIL });
  const keys = await loadSigningKeys(own.id, "JWT", new Date());
  expect(await verifyToken(token.value, keys, new Date())).toMatchObject({
    ok: true,
    identity: { email: EMAIL },
  });
  await expect(signSample(other.owner, { secretId: idOf("HMAC"), email: EMAIL })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(signSample(own.owner, { secretId: idOf("HMAC"), email: "nobody" })).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await audit(own.id)).toMatchObject([
    { action: "signature.generated", data: { label: "First secret", email: EMAIL } },
    { action: "signature.generated" },
  ]);
});

it("stores a refusal with its cause, without the credentials", async () => {
  const { id, hmacSecret, owner } = await createWorkspace();
  const signature = signEmail(hmacSecret, "John.Doe@acme.com");
  await fail(id, `email=${encodeURIComponent(EMAIL)}&hmac=${signature}`);
  await fail(id, "jwt=eyJhbGciOiJub25lIn0.eyJlbWFpbCI6ImphbmVAYWNtZS5jb20ifQ.", { code: "token_malformed" });
  await fail(id, "", { code: "identity_required", origin: null });
  const { items, nextCursor } = await listFailures(owner, undefined);
  expect(nextCursor).toBeNull();
  expect(items).toMatchObject([
    { code: "identity_required", origin: null, email: null, causes: [] },
    { code: "token_malformed", email: "j***@acme.com" },
    {
      code: "signature_mismatch",
      email: "j***@acme.com",
      causes: [{ code: "email_case" }],
      embedType: "iframe",
    },
  ]);
  expect(await getFailure(owner, items[2]?.id ?? "")).toEqual(items[2]);
  const rows = JSON.stringify(await db.embedFailure.findMany({ where: { workspaceId: id } }));
  expect(rows).not.toMatch(new RegExp(`${signature}|john|John|jane|eyJ`));
  const other = await createWorkspace();
  await expect(getFailure(other.owner, items[2]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
});

it("keeps the log small and never fails when flooded", async () => {
  const { id } = await createWorkspace();
  for (let index = 0; index < 33; index++) await fail(id, "email=a@b.co", { code: "signature_missing" });
  expect(await db.embedFailure.count({ where: { workspaceId: id } })).toBe(30);
  await fail(id, `email=%00a@b.co&hmac=%00&jwt=`, { code: "email_invalid" });
  expect(await db.embedFailure.count({ where: { workspaceId: id } })).toBe(31);
  await expect(fail("no such workspace", "")).resolves.toBeUndefined();
});

it("health counts by page, embed type and signature; a blocked page can be allowed with one entry", async () => {
  const { id, owner } = await createWorkspace();
  const embed = (origin: string | null, signed: boolean, embedType: "iframe" | "sdk" = "iframe") =>
    recordEmbed({ workspaceId: id, origin, embedType, signed });
  await Promise.all([
    embed("https://app.acme.com", true),
    embed("https://app.acme.com", true),
    embed("https://app.acme.com", false),
    embed("https://app.acme.com", true, "sdk"),
    embed(null, false),
  ]);
  await embed("https://app.acme.com", true);
  await fail(id, "", { code: "domain_not_allowed", origin: "https://new.acme.com" });
  await fail(id, "", { code: "domain_not_allowed", origin: "https://new.acme.com" });
  await fail(id, "", { code: "domain_not_allowed", origin: "http://plain.acme.com" });
  const health = await getHealth(owner);
  expect(health.days).toHaveLength(7);
  expect(health.days.at(-1)).toMatchObject({ signed: 4, unsigned: 2 });
  expect(health.sources).toEqual([
    { origin: "https://app.acme.com", embedType: "iframe", signed: 3, unsigned: 1 },
    { origin: "", embedType: "iframe", signed: 0, unsigned: 1 },
    { origin: "https://app.acme.com", embedType: "sdk", signed: 1, unsigned: 0 },
  ]);
  expect(health.blocked).toMatchObject([
    { origin: "https://new.acme.com", count: 2, allow: "https://new.acme.com", note: null },
    {
      origin: "http://plain.acme.com",
      count: 1,
      allow: null,
      note: expect.stringContaining("https://") as string,
    },
  ]);
  await addDomain(owner, "https://new.acme.com");
  expect((await getHealth(owner)).blocked[0]).toMatchObject({ allow: null, note: "Now allowed." });

  expect(await dryRun(owner)).toEqual({
    total: 6,
    refused: 2,
    tickets: 0,
    alreadyRefused: 0,
    sources: [
      { origin: "", embedType: "iframe", refused: 1, total: 1 },
      { origin: "https://app.acme.com", embedType: "iframe", refused: 1, total: 4 },
    ],
  });
  const other = await createWorkspace();
  expect((await getHealth(other.owner)).sources).toEqual([]);
});

it("deletes refusals after thirty days", async () => {
  const { id } = await createWorkspace();
  const aged = async (days: number) => {
    const then = new Date(Date.now() - days * DAY);
    const row = { workspaceId: id, origin: "https://app.acme.com", embedType: "iframe" };
    await db.embedFailure.create({ data: { ...row, code: "token_expired", evidence: {}, createdAt: then } });
    await db.embedUsage.create({ data: { ...row, day: then, signed: true, count: 1 } });
  };
  await aged(28);
  await aged(32);
  await sweepDiagnosis(new Date());
  expect(await db.embedFailure.count({ where: { workspaceId: id } })).toBe(1);
  expect(await db.embedUsage.count({ where: { workspaceId: id } })).toBe(1);
});
