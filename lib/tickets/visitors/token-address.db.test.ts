import { createHmac, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { findVerifiedAddress } from "@/lib/identity/contacts/find-verified-address";
import { db } from "@/lib/platform/db";
import { admitVisitor } from "@/lib/identity/visits/admit-visitor";
import { findPortalActor } from "@/lib/identity/sessions/find-portal-actor";
import { isSessionLive } from "@/lib/identity/sessions/session-lifetime";
import { issueCode } from "@/lib/identity/visits/issue-code";
import { createWorkspace } from "@/lib/testing/factories";
import { newTicket } from "@/lib/testing/tickets";
import { updateSecuritySettings } from "@/lib/workspace/workspaces/portal-settings";
import { signIn } from "./sign-in";

let visit = 0;
type Workspace = Awaited<ReturnType<typeof createWorkspace>>;

async function enter({ id: workspaceId }: Workspace, query: Record<string, string>) {
  const networkAddress = `token-address-${visit++}`;
  const admission = await admitVisitor({
    ...{ workspaceId, networkAddress, query: new URLSearchParams(query) },
    framing: { kind: "renewal" },
  });
  if (!admission.ok || admission.as !== "customer") throw new Error("was refused");
  return { ...admission.actor, token: admission.token };
}

async function byToken(workspace: Workspace, externalId: string, email: string) {
  const claims = { external_id: externalId, email, exp: Math.floor(Date.now() / 1000) + 300 };
  const key = new TextEncoder().encode(workspace.jwt.secret);
  const jwt = await new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", kid: workspace.jwt.keyId })
    .sign(key);
  return enter(workspace, { jwt });
}

const signed = ({ hmacSecret }: Workspace, email: string) => ({
  email,
  hmac: createHmac("sha256", hmacSecret).update(email).digest("hex"),
});
const bySignature = (workspace: Workspace, email: string) => enter(workspace, signed(workspace, email));
const byMailbox = ({ id: workspaceId }: Workspace, email: string) =>
  signIn({ workspaceId, email, epoch: 0, now: new Date() });

const address = () => `${randomUUID()}@people.example`;
const addressesOf = async (contactId: string) =>
  (await db.contactIdentity.findMany({ where: { contactId, kind: "EMAIL" } })).map(({ value }) => value);

/** A customer with a token and a ticket, whose email the host has changed since. */
async function moved() {
  const workspace = await createWorkspace();
  const [before, now] = [address(), address()];
  const customer = await byToken(workspace, "42", before);
  const number = await newTicket(customer);
  return { workspace, customer, number, before, now };
}

describe("a token's email, when the token states a different one", () => {
  it("no longer opens the history, by signature or mailbox", async () => {
    const { workspace, customer, number, before, now } = await moved();
    expect((await bySignature(workspace, before)).contactId).toBe(customer.contactId);
    const again = await byToken(workspace, "42", now);
    expect(again.contactId).toBe(customer.contactId);
    expect(await addressesOf(customer.contactId)).toEqual([now]);
    const later = await bySignature(workspace, before);
    expect(later.contactId).not.toBe(customer.contactId);
    const ticket = await db.ticket.findFirstOrThrow({ where: { workspaceId: workspace.id, number } });
    expect(ticket.requesterId).toBe(customer.contactId);
    expect((await byMailbox(workspace, before)).contact.id).toBe(later.contactId);
    expect((await byMailbox(workspace, now)).contact.id).toBe(customer.contactId);
  });

  it("is withdrawn even if verified by other means since", async () => {
    const { workspace, customer, before, now } = await moved();
    expect((await byMailbox(workspace, before)).contact.id).toBe(customer.contactId);
    await byToken(workspace, "42", now);
    expect((await byMailbox(workspace, before)).contact.id).not.toBe(customer.contactId);
  });

  it("ends only the sessions and codes that it opened", async () => {
    const { workspace, customer, before, now } = await moved();
    const upper = before.replace(/[a-z]/, (letter) => letter.toUpperCase());
    const bySigning = await bySignature(workspace, upper);
    const old = [bySigning, (await byMailbox(workspace, before)).actor];
    await updateSecuritySettings(workspace.owner, { developmentMode: true });
    const asked = { workspaceId: workspace.id, origin: "http://localhost:5000", networkAddress: "code" };
    const query = new URLSearchParams(signed(workspace, before));
    const issued = await issueCode({ ...asked, query });
    if (!issued.ok) throw new Error("no code");

    const open = await byToken(workspace, "42", now);
    expect(await findPortalActor(bySigning.token)).toBeNull();
    for (const { sessionId } of old) expect(await isSessionLive(sessionId)).toBe(false);
    await expect(enter(workspace, { code: issued.code })).rejects.toThrow("was refused");
    expect(await findPortalActor(customer.token)).not.toBeNull();
    expect(await findPortalActor(open.token)).not.toBeNull();
  });

  it("is free for its next owner, who finds no tickets", async () => {
    const { workspace, customer, before, now } = await moved();
    await byToken(workspace, "42", now);
    const next = await byToken(workspace, "43", before);
    expect(next.contactId).not.toBe(customer.contactId);
    expect(await addressesOf(next.contactId)).toEqual([before]);
    expect(await db.ticket.count({ where: { requesterId: next.contactId } })).toBe(0);
  });

  it("is withdrawn even if the new one belongs to another contact, and neither gets email", async () => {
    const { workspace, customer, before, now } = await moved();
    const owner = await bySignature(workspace, now);
    await byToken(workspace, "42", now);
    expect(await addressesOf(customer.contactId)).toEqual([]);
    expect(await addressesOf(owner.contactId)).toEqual([now]);
    expect(await findVerifiedAddress(db, workspace.id, customer.contactId)).toBeNull();
    expect((await bySignature(workspace, before)).contactId).not.toBe(customer.contactId);
  });

  it("comes back with the token, and stays while unchanged", async () => {
    const { workspace, customer, before, now } = await moved();
    await byToken(workspace, "42", now);
    await byToken(workspace, "42", before);
    const kept = await bySignature(workspace, before);
    await byToken(workspace, "42", before);
    expect(await addressesOf(customer.contactId)).toEqual([before]);
    expect(await findPortalActor(kept.token)).toMatchObject({ contactId: customer.contactId });
  });

  it("never leaves two under concurrency", async () => {
    const { workspace, customer, before, now } = await moved();
    const third = address();
    await Promise.all(Array.from({ length: 12 }, (_, n) => byToken(workspace, "42", n % 2 ? now : third)));
    await byToken(workspace, "42", now);
    expect(await addressesOf(customer.contactId)).toEqual([now]);
    expect((await bySignature(workspace, before)).contactId).not.toBe(customer.contactId);
  });
});

it("an email verified without a token is kept", async () => {
  const workspace = await createWorkspace();
  const email = address();
  const signedIn = await bySignature(workspace, email);
  await byToken(workspace, "42", email);
  await byToken(workspace, "42", address());
  expect((await bySignature(workspace, email)).contactId).toBe(signedIn.contactId);
  expect(await findPortalActor(signedIn.token)).not.toBeNull();
});
