import { expect, it } from "vitest";
import { GET as me } from "@/app/api/v1/me/route";
import { db } from "@/lib/platform/db";
import { loadSigningKeys } from "@/lib/identity/secrets/load-signing-keys";
import { agentCookie } from "@/lib/testing/requests";
import { createWorkspace } from "@/lib/testing/factories";
import { createApiKey, revokeApiKey } from "./manage-api-keys";
import { listApiKeys } from "./list-api-keys";

const ask = (authorization: string | null, address = "203.0.113.201", more: Record<string, string> = {}) =>
  me(
    new Request("http://localhost:3000/api/v1/me", {
      headers: { "x-lodge-address": address, ...more, ...(authorization === null ? {} : { authorization }) },
    }),
  );

const tokenSecrets = async (workspaceId: string) =>
  (await loadSigningKeys(workspaceId, "JWT", new Date())).map(({ secret }) => secret);

it("shows a key once, stores its hash, and creates a token secret with it", async () => {
  const { id, owner, slug, jwt } = await createWorkspace();
  const made = await createApiKey(owner, { label: "Zapier" });
  expect(made.key).toMatch(/^lodge_sk_[\w-]{43}$/);
  expect(made.token.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await tokenSecrets(id)).toEqual([jwt.secret, made.token.secret]);
  const listed = await listApiKeys(owner);
  expect(listed.items).toMatchObject([
    {
      label: "Zapier",
      createdBy: owner.name,
      revokedAt: null,
      tokenSecret: { keyId: made.token.keyId, live: true },
    },
  ]);
  const rows = JSON.stringify([await db.apiKey.findMany({ where: { workspaceId: id } }), listed]);
  expect(rows).not.toContain(made.key);
  expect(rows).not.toContain(made.token.secret);

  const answer = await ask(`Bearer ${made.key}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ workspace: { id, slug }, apiKey: { label: "Zapier" } });
  expect(answer.headers.get("ratelimit-limit")).toBe("600");
  expect(answer.headers.get("ratelimit-remaining")).toBe("599");
  expect(Number(answer.headers.get("ratelimit-reset"))).toBeGreaterThan(0);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  expect((await listApiKeys(owner)).items[0]?.lastUsedAt).not.toBeNull();
});

it("allows several keys, and revokes a key and its token secret at once", async () => {
  const { id, owner } = await createWorkspace();
  const [one, two] = [
    await createApiKey(owner, { label: "One" }),
    await createApiKey(owner, { label: "Two" }),
  ];
  for (const { key } of [one, two]) expect((await ask(`Bearer ${key}`)).status).toBe(200);
  await revokeApiKey(owner, one.apiKey.id);
  expect((await ask(`Bearer ${one.key}`)).status).toBe(401);
  expect((await ask(`Bearer ${two.key}`)).status).toBe(200);
  expect(await tokenSecrets(id)).not.toContain(one.token.secret);
  expect(await tokenSecrets(id)).toContain(two.token.secret);
  await expect(revokeApiKey(owner, one.apiKey.id)).rejects.toMatchObject({ code: "not_found" });
  const other = await createWorkspace();
  await expect(revokeApiKey(other.owner, two.apiKey.id)).rejects.toMatchObject({ code: "not_found" });
  const audit = await db.auditEntry.findMany({ where: { workspaceId: id }, orderBy: { id: "asc" } });
  expect(audit.map(({ action }) => action)).toEqual([
    "api_key.created",
    "api_key.created",
    "api_key.revoked",
  ]);
  expect(JSON.stringify(audit)).not.toMatch(/lodge_sk_|[0-9a-f]{64}/);
});

it("accepts active keys only, with an error that says what to send", async () => {
  const { owner } = await createWorkspace();
  const { key } = await createApiKey(owner, { label: "Right" });
  for (const wrong of [
    null,
    "",
    "Bearer",
    "Bearer lodge_sk_",
    `Basic ${key}`,
    `Bearer ${key}x`,
    `Bearer lodge_sk_${"a".repeat(43)}`,
  ]) {
    const answer = await ask(wrong, "203.0.113.202", { cookie: await agentCookie(owner) });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(await answer.json()).toMatchObject({
      error: {
        code: "unauthenticated",
        message: expect.any(String) as string,
        requestId: expect.any(String) as string,
      },
    });
  }
});

it("limits wrong keys per network", async () => {
  const { owner } = await createWorkspace();
  const { key } = await createApiKey(owner, { label: "Right" });
  for (let index = 0; index < 30; index++)
    await ask("Bearer lodge_sk_guessing-guessing-guessing", "203.0.113.203");
  const answer = await ask(`Bearer ${key}`, "203.0.113.203");
  expect(answer.status).toBe(429);
  expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
  expect((await ask(`Bearer ${key}`, "203.0.113.204")).status).toBe(200);
});

it("limits requests per key and says when to retry", async () => {
  const { owner } = await createWorkspace();
  const { key, apiKey } = await createApiKey(owner, { label: "Busy" });
  const expiresAt = new Date(Date.now() + 30_000);
  await db.rateLimit.create({ data: { key: `api:${apiKey.id}`, count: 600, expiresAt } });
  const answer = await ask(`Bearer ${key}`);
  expect(answer.status).toBe(429);
  expect(answer.headers.get("ratelimit-remaining")).toBe("0");
  expect(await answer.json()).toMatchObject({ error: { code: "rate_limited" } });
});
