import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { findPortalActor } from "@/lib/identity/sessions/find-portal-actor";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { updateSecuritySettings } from "@/lib/workspace/workspaces/portal-settings";
import { requestSignIn } from "./request-sign-in";
import { confirmCode } from "./confirm-code";
import { confirmLink } from "./confirm-link";
import { findOpenVerification } from "./open-verifications";
import { mailsOf } from "@/lib/testing/mails";

let workspaceId: string;
let networks = 0;

async function standalone(): Promise<string> {
  const { id, owner } = await createWorkspace();
  await updateSecuritySettings(owner, { standaloneEnabled: true });
  return id;
}
beforeAll(async () => {
  workspaceId = await standalone();
});

const address = () => `${randomUUID()}@mailbox.example`;
const network = () => `sign-in-${networks++}`;
const ask = (email: string, of = workspaceId, networkAddress = network()) =>
  requestSignIn({ workspaceId: of, email, networkAddress, ticket: null });
const type = (email: string, digits: string, networkAddress = network()) =>
  confirmCode({ workspaceId, email, digits, networkAddress });

async function mailTo(recipient: string) {
  const mails = await mailsOf({ recipient });
  const text = mails.at(-1)?.text ?? "";
  return {
    count: mails.length,
    digits: /is (\d{6})\./.exec(text)?.[1] ?? "",
    token: /proof\?token=([\w-]+)/.exec(text)?.[1] ?? "",
  };
}
const wrong = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, "0");

describe("signing in by email", () => {
  it("works once with the code, in any format", async () => {
    const email = address();
    await ask(email);
    const { digits } = await mailTo(email);
    const signedIn = await type(email.toUpperCase(), `${digits.slice(0, 3)} ${digits.slice(3)}`);
    if (!signedIn) throw new Error("not signed in");
    expect(await findPortalActor(signedIn.token)).toMatchObject({
      workspaceId,
      assurance: { method: "MAILBOX", secretId: null },
    });
    expect(signedIn.contact.email).toBe(email);
    expect(await type(email, digits)).toBeNull();
  });

  it("works once with the link, which opening doesn't redeem", async () => {
    const email = address();
    await ask(email);
    const { token } = await mailTo(email);
    expect(await findOpenVerification(workspaceId, token)).toMatchObject({ purpose: "SIGN_IN" });
    expect((await confirmLink(workspaceId, token))?.contact.email).toBe(email);
    expect(await confirmLink(workspaceId, token)).toBeNull();
    expect(await type(email, (await mailTo(email)).digits)).toBeNull();
  });

  it("opens the email's existing contact", async () => {
    const email = address();
    const customer = await createCustomer(workspaceId, email);
    await ask(email);
    const signedIn = await type(email, (await mailTo(email)).digits);
    expect(signedIn?.actor.contactId).toBe(customer.contactId);
  });

  it("sends the same email to an unknown address and creates no contact before verification", async () => {
    const email = address();
    await ask(email);
    expect((await mailTo(email)).count).toBe(1);
    expect(await db.contact.count({ where: { workspaceId, email } })).toBe(0);
  });

  it("refuses the correct code after five wrong ones", async () => {
    const email = address();
    await ask(email);
    const { digits } = await mailTo(email);
    for (let guess = 0; guess < 5; guess++) expect(await type(email, wrong(digits))).toBeNull();
    expect(await type(email, digits)).toBeNull();
  });

  it("stores neither code nor link", async () => {
    const email = address();
    await ask(email);
    const { digits, token } = await mailTo(email);
    const [proof] = await db.emailVerification.findMany({ where: { email } });
    expect(JSON.stringify({ ...proof, email: "", id: "", tokenHash: "" })).not.toContain(token);
    expect(proof?.codeHash).not.toContain(digits);
    expect(proof?.codeHash).toHaveLength(64);
  });

  it("is limited to one email, one workspace and 15 minutes", async () => {
    const [email, other] = [address(), await standalone()];
    await ask(email);
    const { digits, token } = await mailTo(email);
    expect(await type(address(), digits)).toBeNull();
    expect(await confirmCode({ workspaceId: other, email, digits, networkAddress: network() })).toBeNull();
    expect(await confirmLink(other, token)).toBeNull();
    await db.emailVerification.updateMany({
      where: { email },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await type(email, digits)).toBeNull();
    expect(await confirmLink(workspaceId, token)).toBeNull();
  });

  it("requires an enabled standalone portal and a valid email", async () => {
    const closed = await createWorkspace();
    await expect(ask(address(), closed.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(ask(address(), "nonsense")).rejects.toMatchObject({ code: "not_found" });
    await expect(ask("nobody")).rejects.toMatchObject({ code: "invalid" });
    await updateSecuritySettings(closed.owner, { standaloneEnabled: true });
    const email = address();
    await ask(email, closed.id);
    await updateSecuritySettings(closed.owner, { standaloneEnabled: false });
    expect(await confirmLink(closed.id, (await mailTo(email)).token)).toBeNull();
  });

  it("silently sends at most three emails in 15 minutes", async () => {
    const email = address();
    for (let asked = 0; asked < 5; asked++) await ask(email);
    expect((await mailTo(email)).count).toBe(3);
  });

  it("limits requests and attempts per network", async () => {
    for (let asked = 0; asked < 20; asked++) {
      await ask(address(), workspaceId, "198.51.100.7");
      await type(address(), "000000", "198.51.100.7");
    }
    await expect(ask(address(), workspaceId, "198.51.100.7")).rejects.toMatchObject({ code: "rate_limited" });
    await expect(type(address(), "000000", "198.51.100.7")).rejects.toMatchObject({ code: "rate_limited" });
  });
});
