import { SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { updateSecuritySettings } from "@/lib/workspace/workspaces/portal-settings";
import { addDomain } from "@/lib/identity/domains/manage-domains";
import type { Admission, Framing } from "./admission";
import { admitVisitor } from "./admit-visitor";
import { findPortalActor, findVisitorActor } from "@/lib/identity/sessions/find-portal-actor";
import { importSecret } from "@/lib/identity/secrets/import-secret";
import type { RefusalCode } from "@/lib/identity/refusals";
import { signEmail } from "@/lib/identity/signatures/signatures";

type Workspace = Awaited<ReturnType<typeof createWorkspace>>;
const FRAMED = { kind: "document", referer: "https://app.acme.com/", fetchDest: "iframe" } as const;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
  await addDomain(workspace.owner, "app.acme.com");
});

let networks = 0;
type Circumstances = { workspaceId?: string; framing?: Framing; networkAddress?: string };
const visit = (
  query: string | Record<string, string>,
  { workspaceId = workspace.id, framing = FRAMED, networkAddress = `test-${networks++}` }: Circumstances = {},
) =>
  admitVisitor({ workspaceId, query: new URLSearchParams(query), networkAddress, framing }).then(
    customerOnly,
  );

function customerOnly(admission: Admission) {
  if (admission.ok && admission.as === "visitor") throw new Error("Expected a refusal.");
  return admission;
}

const signed = (email: string, secret = workspace.hmacSecret) => ({ email, hmac: signEmail(secret, email) });
const token = (claims: object, { secret, keyId }: Workspace["jwt"] = workspace.jwt) =>
  new SignJWT({ exp: Math.floor(Date.now() / 1000) + 300, ...claims })
    .setProtectedHeader({ alg: "HS256", kid: keyId })
    .sign(new TextEncoder().encode(secret));

async function codeOf(result: ReturnType<typeof visit>) {
  const admission = await result;
  return admission.ok ? "admitted" : admission.refusal.code;
}

describe("a signed customer", () => {
  it("gets a session, a contact and the portal's customization", async () => {
    const admission = await visit({ ...signed("Jane.Doe@Example.com"), nickname: "Jane" });
    if (!admission.ok) throw new Error(admission.refusal.code);
    expect(admission.customer).toEqual({ name: "Jane", email: "Jane.Doe@Example.com" });
    expect(admission.workspace).toMatchObject({
      id: workspace.id,
      slug: workspace.slug,
      head: [],
      logoUrl: null,
      frameAncestors: ["https://app.acme.com"],
    });
    expect(await findPortalActor(admission.token)).toEqual(admission.actor);
    const session = await db.portalSession.findUniqueOrThrow({ where: { id: admission.actor.sessionId } });
    expect(session).toMatchObject({ method: "HOST_SIGNATURE", signedValue: "Jane.Doe@Example.com" });
    expect(session.tokenHash).not.toContain(admission.token);
    const [identity] = await db.contactIdentity.findMany({ where: { contactId: admission.actor.contactId } });
    expect(identity).toMatchObject({
      kind: "EMAIL",
      value: "jane.doe@example.com",
      method: "HOST_SIGNATURE",
    });
    const secret = await db.identitySecret.findUniqueOrThrow({ where: { id: session.secretId ?? "" } });
    expect(secret.lastUsedAt).not.toBeNull();
  });

  it("can have an unencoded plus sign", async () => {
    const { email, hmac } = signed("jane+test@example.com");
    const admission = await visit(`email=${email}&hmac=${hmac}`);
    expect(admission.ok && admission.customer.email).toBe("jane+test@example.com");
  });

  it("can be signed by an imported secret of any text", async () => {
    const secret = "0fd72e0ff53b274293029fd1f3f40c92";
    await importSecret(workspace.owner, { kind: "hmac", label: "From before", secret });
    const hmac = "cd7cc422ea97c82d844b2373fdcd6259c9ee6e135af65ab6fe6ca85e3f07abb1";
    expect(await codeOf(visit({ email: "user@gmail.com", hmac }))).toBe("admitted");
  });

  it("is the same contact in any email case", async () => {
    const [one, other] = await Promise.all([
      visit(signed("Case@Example.com")),
      visit(signed("case@example.com")),
    ]);
    expect(one.ok && one.actor.contactId).toBe(other.ok && other.actor.contactId);
  });

  it("ignores an empty token", async () => {
    expect(await codeOf(visit({ ...signed("jane@example.com"), jwt: "" }))).toBe("admitted");
  });
});

describe("a customer with a token", () => {
  it("is identified by the external id", async () => {
    const claims = {
      external_id: 7,
      email: "seven@example.com",
      display_name: "Seven",
      attributes: { plan: "pro" },
    };
    const first = await visit({ jwt: await token(claims) });
    const second = await visit({ jwt: await token({ external_id: "7", email: "new@example.com" }) });
    if (!first.ok || !second.ok) throw new Error("refused");
    expect(second.actor.contactId).toBe(first.actor.contactId);
    expect(second.customer).toEqual({ name: "Seven", email: "new@example.com" });
    expect(first.actor.assurance.method).toBe("HOST_TOKEN");
  });

  it("is refused with a wrong signature next to the token", async () => {
    const jwt = await token({ external_id: "8", email: "eight@example.com" });
    expect(await codeOf(visit({ jwt, email: "eight@example.com", hmac: "0".repeat(64) }))).toBe(
      "signature_mismatch",
    );
  });
});

describe("a refusal", () => {
  const cases: [string, RefusalCode, () => Promise<Parameters<typeof visit>> | Parameters<typeof visit>][] = [
    ["an invalid id", "workspace_not_found", () => [signed("a@b.co"), { workspaceId: "../etc" }]],
    ["an unknown id", "workspace_not_found", () => [signed("a@b.co"), { workspaceId: crypto.randomUUID() }]],
    [
      "a different domain",
      "domain_not_allowed",
      () => [signed("a@b.co"), { framing: { ...FRAMED, referer: "https://evil.example/" } }],
    ],
    [
      "a loopback page",
      "domain_not_allowed",
      () => [signed("a@b.co"), { framing: { ...FRAMED, referer: "http://localhost:3001/" } }],
    ],
    ["an invalid Referer", "domain_not_allowed", () => [{}, { framing: { ...FRAMED, referer: "nonsense" } }]],
    [
      "a standalone page",
      "standalone_disabled",
      () => [signed("a@b.co"), { framing: { ...FRAMED, fetchDest: "document" } }],
    ],
    ["an invalid token", "token_malformed", () => [{ jwt: "x" }]],
    ["two tokens", "token_malformed", () => ["jwt=a&jwt=b"]],
    [
      "a token without an email",
      "token_claim_missing",
      async () => [{ jwt: await token({ external_id: "1" }) }],
    ],
    [
      "a token of another workspace",
      "signature_mismatch",
      async () => [
        { jwt: await token({ external_id: "1", email: "a@b.co" }, (await createWorkspace()).jwt) },
      ],
    ],
    [
      "a token signed with the secret for signatures",
      "signature_mismatch",
      async () => [
        {
          jwt: await token(
            { external_id: "1", email: "a@b.co" },
            { ...workspace.jwt, secret: workspace.hmacSecret },
          ),
        },
      ],
    ],
    ["a signature alone", "email_missing", () => [{ hmac: "0".repeat(64) }]],
    ["a signature and an empty email", "email_missing", () => [{ email: "", hmac: "0".repeat(64) }]],
    ["an invalid email", "email_invalid", () => [signed("nobody")]],
    ["an email signed with its space", "email_invalid", () => [signed("a b@example.com")]],
    ["two emails", "email_invalid", () => [`email=a@b.co&email=c@d.co&hmac=${"0".repeat(64)}`]],
    [
      "uppercase hex",
      "signature_malformed",
      () => [{ email: "a@b.co", hmac: signEmail(workspace.hmacSecret, "a@b.co").toUpperCase() }],
    ],
    ["63 characters", "signature_malformed", () => [{ email: "a@b.co", hmac: "0".repeat(63) }]],
    [
      "two signatures",
      "signature_malformed",
      () => [`email=a@b.co&hmac=${signEmail(workspace.hmacSecret, "a@b.co")}&hmac=`],
    ],
    [
      "another's signature",
      "signature_mismatch",
      () => [{ email: "a@b.co", hmac: signEmail(workspace.hmacSecret, "c@d.co") }],
    ],
    [
      "a different case than signed",
      "signature_mismatch",
      () => [{ email: "A@b.co", hmac: signEmail(workspace.hmacSecret, "a@b.co") }],
    ],
    [
      "the secret of another workspace",
      "signature_mismatch",
      async () => [signed("a@b.co", (await createWorkspace()).hmacSecret)],
    ],
    ["an email alone", "signature_missing", () => [{ email: "a@b.co" }]],
    ["an email and an empty signature", "signature_missing", () => [{ email: "a@b.co", hmac: "" }]],
    ["an invalid email alone", "email_invalid", () => [{ email: "nobody" }]],
    ["nothing", "identity_required", () => [{}]],
    ["a nickname alone", "identity_required", () => [{ nickname: "Jane", email: "", hmac: "", jwt: "" }]],
  ];

  it.each(cases)("%s: %s", async (_, code, given) => {
    const before = await db.contact.count({ where: { workspaceId: workspace.id } });
    const admission = await visit(...(await given()));
    expect(admission.ok ? "admitted" : admission.refusal.code).toBe(code);
    expect(await db.contact.count({ where: { workspaceId: workspace.id } })).toBe(before);
  });

  it("names the origin to add, never the signed value", async () => {
    const framed = await visit(signed("a@b.co"), {
      framing: { ...FRAMED, referer: "https://evil.example/a?b" },
    });
    expect(framed.ok ? "" : framed.refusal.message).toContain("add https://evil.example in");
    const wrong = await visit({ email: "a@b.co", hmac: "0".repeat(64) });
    expect(JSON.stringify(wrong)).not.toMatch(/a@b\.co|0000/);
  });
});

describe("visitors", () => {
  const enter = (query: Record<string, string>, workspaceId: string) =>
    admitVisitor({
      workspaceId,
      query: new URLSearchParams(query),
      networkAddress: `test-${networks++}`,
      framing: { kind: "renewal" },
    });

  it.each(["hold", "flag"] as const)("get a prefilled form under %s", async (how) => {
    const open = await createWorkspace();
    await updateSecuritySettings(open.owner, { unsignedVisitors: how });
    const known = await visit(signed("known@example.com", open.hmacSecret), {
      workspaceId: open.id,
      framing: { kind: "renewal" },
    });
    expect(known.ok).toBe(true);
    const admission = await enter({ email: "known@example.com", nickname: "Eve" }, open.id);
    if (!admission.ok || admission.as !== "visitor") throw new Error("not a visitor");
    expect(admission).toMatchObject({
      isHeld: how === "hold",
      customer: { name: "Eve", email: "known@example.com" },
    });
    expect(await findPortalActor(admission.token), "not a customer's token").toBeNull();
    expect(await findVisitorActor(admission.token)).toEqual(admission.actor);
    expect(await db.contact.count({ where: { workspaceId: open.id } })).toBe(1);
    expect((await enter({}, open.id)).ok).toBe(true);
  });

  it("are refused with a wrong signature or an invalid email", async () => {
    const open = await createWorkspace();
    await updateSecuritySettings(open.owner, { unsignedVisitors: "hold" });
    const reasonOf = async (query: Record<string, string>) => {
      const admission = await enter(query, open.id);
      return admission.ok ? "admitted" : admission.refusal.code;
    };
    expect(await reasonOf({ email: "a@b.co", hmac: "0".repeat(64) })).toBe("signature_mismatch");
    expect(await reasonOf({ hmac: "0".repeat(64) })).toBe("email_missing");
    expect(await reasonOf({ jwt: "x" })).toBe("token_malformed");
    expect(await reasonOf({ email: "nobody" })).toBe("email_invalid");
  });

  it("aren't customers: their tokens aren't interchangeable", async () => {
    const customer = await visit(signed("jane@example.com"));
    if (!customer.ok) throw new Error("refused");
    expect(await findVisitorActor(customer.token)).toBeNull();
  });
});

describe("where the portal opens", () => {
  const open = (workspaceId: string, secret: string, framing: Framing) =>
    codeOf(visit(signed("jane@example.com", secret), { workspaceId, framing }));

  it("without a Referer, without Sec-Fetch headers, and on renewal", async () => {
    for (const framing of [
      { ...FRAMED, referer: null },
      { ...FRAMED, fetchDest: null },
      { kind: "renewal" } as const,
    ])
      expect(await open(workspace.id, workspace.hmacSecret, framing)).toBe("admitted");
  });

  it("an empty list allows no page, development mode loopback", async () => {
    const { id, hmacSecret, owner } = await createWorkspace();
    const local = { ...FRAMED, referer: "http://127.0.0.1:3001/" };
    expect(await open(id, hmacSecret, FRAMED)).toBe("domain_not_allowed");
    expect(await open(id, hmacSecret, local)).toBe("domain_not_allowed");
    const hidden = await visit(signed("jane@example.com", hmacSecret), {
      workspaceId: id,
      framing: { kind: "renewal" },
    });
    expect(hidden.ok && hidden.workspace.frameAncestors).toEqual(["'none'"]);
    await updateSecuritySettings(owner, { developmentMode: true });
    expect(await open(id, hmacSecret, FRAMED)).toBe("domain_not_allowed");
    expect(await open(id, hmacSecret, local)).toBe("admitted");
  });

  it("standalone where the workspace allows it, from any link", async () => {
    const { id, hmacSecret, owner } = await createWorkspace();
    await updateSecuritySettings(owner, { standaloneEnabled: true });
    const alone = { kind: "document", referer: "https://mail.example/", fetchDest: "document" } as const;
    expect(await open(id, hmacSecret, alone)).toBe("admitted");
  });
});

describe("guessing", () => {
  it("is limited after 20 wrong signatures from one network, for that workspace only", async () => {
    const [attacked, other] = await Promise.all([createWorkspace(), createWorkspace()]);
    const from = (workspaceId: string) => ({
      workspaceId,
      networkAddress: "203.0.113.9",
      framing: { kind: "renewal" } as const,
    });
    const wrong = { email: "a@b.co", hmac: "0".repeat(64) };
    for (let guess = 0; guess < 20; guess++)
      expect(await codeOf(visit(wrong, from(attacked.id)))).toBe("signature_mismatch");
    const limited = await visit(signed("a@b.co", attacked.hmacSecret), from(attacked.id));
    if (limited.ok) throw new Error("admitted");
    expect(limited.refusal).toMatchObject({ code: "rate_limited", status: 429 });
    expect(limited.refusal.retryAfter).toBeGreaterThan(0);
    expect(await codeOf(visit(signed("a@b.co", other.hmacSecret), from(other.id)))).toBe("admitted");
  });

  it("can't lock out a workspace's customers from many networks", async () => {
    const { id, hmacSecret } = await createWorkspace();
    const framing: Framing = { kind: "renewal" };
    const wrong = { email: "a@b.co", hmac: "0".repeat(64) };
    const answers: string[] = [];
    for (let guess = 0; guess < 101; guess++)
      answers.push(await codeOf(visit(wrong, { workspaceId: id, framing })));
    expect(answers[99]).toBe("signature_mismatch");
    expect(answers[100]).toBe("rate_limited");
    expect(await codeOf(visit(signed("a@b.co", hmacSecret), { workspaceId: id, framing }))).toBe("admitted");
  });
});
