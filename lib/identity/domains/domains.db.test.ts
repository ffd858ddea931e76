import { expect, it } from "vitest";
import { POST as renew } from "@/app/api/portal/sessions/route";
import { createWorkspace } from "@/lib/testing/factories";
import { addDomain, removeDomain } from "./manage-domains";
import { findPortalActor } from "@/lib/identity/sessions/find-portal-actor";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";

import { signEmail } from "@/lib/identity/signatures/signatures";

it("adds normalized domains once and removes them", async () => {
  const { owner } = await createWorkspace();
  await addDomain(owner, "*.Acme.com");
  await addDomain(owner, "http://localhost:*");
  await expect(addDomain(owner, "https://*.acme.com/")).rejects.toMatchObject({ code: "conflict" });
  await expect(addDomain(owner, "http://acme.com")).rejects.toMatchObject({
    code: "invalid",
    details: { issues: [{ path: "pattern" }] },
  });
  const { domains } = await getSecuritySettings(owner);
  expect(domains.map(({ pattern }) => pattern)).toEqual(["https://*.acme.com", "http://localhost:*"]);
  await removeDomain(owner, domains[0]?.id ?? "");
  await expect(removeDomain(owner, domains[0]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  expect((await getSecuritySettings(owner)).domains).toHaveLength(1);
});

it("adds a domain once under concurrency, and only to its workspace", async () => {
  const [own, other] = await Promise.all([createWorkspace(), createWorkspace()]);
  await Promise.allSettled(Array.from({ length: 6 }, () => addDomain(own.owner, "acme.com")));
  const { domains } = await getSecuritySettings(own.owner);
  expect(domains).toHaveLength(1);
  await expect(removeDomain(other.owner, domains[0]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
});

it("renews an open page's session from its query, or refuses with a code", async () => {
  const { id, hmacSecret } = await createWorkspace();
  const ask = (query: string) =>
    renew(
      new Request("http://localhost:3000/api/portal/sessions", {
        method: "POST",
        headers: { "x-lodge-address": "203.0.113.77", origin: "null" },
        body: JSON.stringify({ workspaceId: id, query }),
      }),
    );
  const good = await ask(`?email=jane%40example.com&hmac=${signEmail(hmacSecret, "jane@example.com")}`);
  expect(good.status).toBe(201);
  expect(good.headers.get("access-control-allow-origin")).toBe("*");
  expect(good.headers.get("set-cookie")).toBeNull();
  const { token, customer } = (await good.json()) as { token: string; customer: object };
  expect(customer).toEqual({ name: "jane", email: "jane@example.com" });
  expect(await findPortalActor(token)).toMatchObject({ workspaceId: id });

  const bad = await ask("email=jane%40example.com");
  expect(bad.status).toBe(401);
  expect(bad.headers.get("x-lodge-error")).toBe("signature_missing");
  expect(await bad.json()).toMatchObject({ error: { code: "signature_missing" } });
});
