import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { updateSecuritySettings } from "@/lib/workspace/workspaces/portal-settings";
import { addDomain } from "@/lib/identity/domains/manage-domains";
import type { Framing } from "./admission";
import { admitVisitor } from "./admit-visitor";
import { endPortalSession, isSessionLive } from "@/lib/identity/sessions/session-lifetime";
import { findPortalActor } from "@/lib/identity/sessions/find-portal-actor";

import { issueCode } from "./issue-code";
import type { Refusal } from "@/lib/identity/refusals";
import { rotateSecret } from "@/lib/identity/secrets/rotate-secret";
import { signEmail } from "@/lib/identity/signatures/signatures";

const HOST = "https://app.acme.com";
const networkAddress = "203.0.113.4";
type Workspace = Awaited<ReturnType<typeof createWorkspace>>;
let workspace: Workspace;

async function prepared() {
  const made = await createWorkspace();
  await addDomain(made.owner, HOST);
  return made;
}
beforeAll(async () => {
  workspace = await prepared();
});

const signed = (email: string, { hmacSecret }: Workspace = workspace) =>
  new URLSearchParams({ email, hmac: signEmail(hmacSecret, email), nickname: "Jane" });
const ask = (query: URLSearchParams, origin: string | null = HOST, { id }: { id: string } = workspace) =>
  issueCode({ workspaceId: id, query, origin, networkAddress });

async function codeFor(email: string, of: Workspace = workspace) {
  const issued = await ask(signed(email, of), HOST, of);
  if (!issued.ok) throw new Error(issued.refusal.code);
  return issued;
}
async function open(code: string, framing: Framing, workspaceId = workspace.id) {
  const query = new URLSearchParams({ code });
  const admission = await admitVisitor({ workspaceId, query, networkAddress, framing });
  if (admission.ok && admission.as === "visitor") throw new Error("not a customer");
  return admission;
}
const frame = (referer: string | null = `${HOST}/`): Framing => ({
  kind: "document",
  referer,
  fetchDest: "iframe",
});
const codeOf = async (request: Promise<{ ok: true } | { ok: false; refusal: Refusal }>) => {
  const answer = await request;
  return answer.ok ? "admitted" : answer.refusal.code;
};

describe("unsigned attributes", () => {
  const saidOf = async (contactId: string | null) =>
    db.contact.findUniqueOrThrow({
      where: { id: contactId ?? "" },
      select: { attributes: true, pageAttributes: true },
    });

  it("are stored separately from signed ones and replaced by newer ones", async () => {
    const say = async (attributes?: unknown) => {
      const query = signed("facts@acme.com");
      if (attributes !== undefined) query.set("attributes", JSON.stringify(attributes));
      const issued = await ask(query);
      if (!issued.ok) throw new Error(issued.refusal.code);
      return saidOf(issued.contactId);
    };
    const facts = { plan: "Team", seats: 3 };
    expect(await say({ ...facts, deep: [1] })).toEqual({ attributes: null, pageAttributes: facts });
    expect(await say()).toMatchObject({ pageAttributes: facts });
    expect(await say("nonsense")).toMatchObject({ pageAttributes: facts });
    expect(await say({ plan: "Solo" })).toMatchObject({ pageAttributes: { plan: "Solo" } });
    expect(await say({})).toMatchObject({ attributes: null, pageAttributes: {} });
  });

  it("never open a customer's history", async () => {
    const { contactId } = await codeFor("known@acme.com");
    const query = signed("known@acme.com");
    query.set("hmac", "0".repeat(64));
    query.set("attributes", '{"plan":"stolen"}');
    expect(await codeOf(ask(query))).toBe("signature_mismatch");
    query.delete("hmac");
    await ask(query);
    expect(await saidOf(contactId)).toEqual({ attributes: null, pageAttributes: null });
  });
});

describe("a code", () => {
  it("opens the customer's portal for the page that requested it", async () => {
    const { code, name, contactId } = await codeFor("Jane@acme.com");
    expect(name).toBe("Jane");
    const admission = await open(code, frame());
    if (!admission.ok) throw new Error(admission.refusal.code);
    expect(admission).toMatchObject({
      parentOrigin: HOST,
      customer: { name: "Jane", email: "Jane@acme.com" },
      actor: { contactId, assurance: { method: "HOST_SIGNATURE" } },
    });
    expect(await findPortalActor(admission.token)).toEqual(admission.actor);
    const session = await db.portalSession.findUniqueOrThrow({ where: { id: admission.actor.sessionId } });
    expect(session.signedValue).toBe("Jane@acme.com");
    expect(session.secretId).not.toBeNull();
  });

  it("works once, even under concurrency", async () => {
    const { code } = await codeFor("twice@acme.com");
    const answers = await Promise.all(Array.from({ length: 6 }, () => codeOf(open(code, frame()))));
    expect(answers.sort()).toEqual(["admitted", ...new Array<string>(5).fill("code_invalid")]);
  });

  it("is stored as a hash for a minute", async () => {
    const { code } = await codeFor("late@acme.com");
    const rows = await db.portalCode.findMany({ where: { workspaceId: workspace.id } });
    expect(JSON.stringify(rows)).not.toContain(code);
    await db.portalCode.updateMany({
      where: { workspaceId: workspace.id, usedAt: null },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await codeOf(open(code, frame()))).toBe("code_invalid");
  });

  it("renews an open page's session without a Referer", async () => {
    const { code } = await codeFor("renew@acme.com");
    expect(await codeOf(open(code, { kind: "renewal" }))).toBe("admitted");
    const { code: other } = await codeFor("renew@acme.com");
    expect(await codeOf(open(other, frame(null)))).toBe("admitted");
  });

  it("is invalid for another workspace, another page, or after secrets were compromised", async () => {
    const other = await prepared();
    const { code } = await codeFor("bound@acme.com");
    expect(await codeOf(open(code, frame(), other.id))).toBe("code_invalid");
    await addDomain(workspace.owner, "https://www.acme.com");
    expect(await codeOf(open(code, frame("https://www.acme.com/")))).toBe("code_invalid");
    expect(await codeOf(open(code, frame("https://evil.example/")))).toBe("domain_not_allowed");
    expect(await codeOf(open(code, frame())), "still unused").toBe("admitted");

    const { code: late } = await codeFor("bound@acme.com", other);
    await rotateSecret(other.owner, { kind: "hmac", mode: "compromised" });
    expect(await codeOf(open(late, frame(), other.id))).toBe("code_invalid");
  });

  it("doesn't open a disabled standalone portal", async () => {
    const { code } = await codeFor("alone@acme.com");
    const alone: Framing = { kind: "document", referer: null, fetchDest: "document" };
    expect(await codeOf(open(code, alone))).toBe("standalone_disabled");
  });

  it("is refused when repeated or guessed", async () => {
    const visit = (query: string) =>
      admitVisitor({
        workspaceId: workspace.id,
        query: new URLSearchParams(query),
        networkAddress,
        framing: frame(),
      });
    expect(await codeOf(visit("code=a&code=b"))).toBe("code_invalid");
    expect(await codeOf(visit("code=a"))).toBe("code_invalid");
    expect(await codeOf(visit("code=a&jwt=x")), "reports a bad token first").toBe("token_malformed");
    expect(await codeOf(visit("code=&email=")), "treats empty as absent").toBe("identity_required");
  });
});

describe("a host page that requests a code", () => {
  it.each([null, "null", "https://evil.example", "https://sub.app.acme.com", "http://app.acme.com"])(
    "from %s is refused",
    async (origin) => {
      expect(await codeOf(ask(signed("jane@acme.com"), origin))).toBe("domain_not_allowed");
    },
  );

  it("is refused for the same reasons as a frame", async () => {
    expect(await codeOf(ask(new URLSearchParams()))).toBe("identity_required");
    expect(await codeOf(ask(new URLSearchParams({ email: "jane@acme.com" })))).toBe("signature_missing");
    const wrong = new URLSearchParams({ email: "jane@acme.com", hmac: "0".repeat(64) });
    expect(await codeOf(ask(wrong))).toBe("signature_mismatch");
    expect(await codeOf(ask(signed("jane@acme.com"), HOST, { id: "nonsense" }))).toBe("workspace_not_found");
  });

  it("can't exchange a code for another code", async () => {
    const { code } = await codeFor("chain@acme.com");
    expect(await codeOf(ask(new URLSearchParams({ code })))).toBe("identity_required");
  });
});

describe("a visitor's code", () => {
  it("opens only the form, where the workspace accepts visitors", async () => {
    const made = await prepared();
    const query = new URLSearchParams({ email: "jane@acme.com", nickname: "Jane" });
    expect(await codeOf(ask(query, HOST, made))).toBe("signature_missing");
    await updateSecuritySettings(made.owner, { unsignedVisitors: "hold" });
    const issued = await ask(query, HOST, made);
    if (!issued.ok) throw new Error(issued.refusal.code);
    expect(issued).toMatchObject({ contactId: null, name: "" });
    const admission = await admitVisitor({
      workspaceId: made.id,
      query: new URLSearchParams({ code: issued.code, email: "jane@acme.com", nickname: "Jane" }),
      networkAddress,
      framing: frame(),
    });
    if (!admission.ok || admission.as !== "visitor") throw new Error("not a visitor");
    expect(admission).toMatchObject({
      parentOrigin: HOST,
      customer: { name: "Jane", email: "jane@acme.com" },
    });
  });
});

it("signing out revokes that session only", async () => {
  const [one, other] = [await codeFor("out@acme.com"), await codeFor("out@acme.com")];
  const [first, second] = [await open(one.code, frame()), await open(other.code, frame())];
  if (!first.ok || !second.ok) throw new Error("refused");
  await endPortalSession(first.actor);
  expect(await findPortalActor(first.token)).toBeNull();
  expect(await isSessionLive(first.actor.sessionId)).toBe(false);
  expect(await findPortalActor(second.token)).toEqual(second.actor);
});
