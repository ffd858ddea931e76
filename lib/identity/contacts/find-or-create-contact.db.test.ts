import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { findOrCreateContact } from "./find-or-create-contact";

const now = new Date();
const byEmail = (workspaceId: string, signedEmail: string, nickname: string | null = null) =>
  findOrCreateContact({
    workspaceId,
    method: "HOST_SIGNATURE",
    email: signedEmail.toLowerCase(),
    signedEmail,
    nickname,
    now,
  });
const byToken = (workspaceId: string, externalId: string, email: string, displayName: string | null = null) =>
  findOrCreateContact({
    workspaceId,
    method: "HOST_TOKEN",
    externalId,
    email,
    signedEmail: email,
    displayName,
    attributes: { plan: "pro" },
    now,
  });
const identities = (contactId: string) =>
  db.contactIdentity.findMany({
    where: { contactId },
    orderBy: { kind: "asc" },
    select: { kind: true, value: true },
  });

describe("a signed email", () => {
  it("creates one contact for simultaneous first visits", async () => {
    const { id } = await createWorkspace();
    const found = await Promise.all(
      Array.from({ length: 24 }, () => byEmail(id, "jane@example.com", "Jane")),
    );
    expect(new Set(found.map((contact) => contact.id)).size).toBe(1);
    expect(new Set(found.map((contact) => contact.name))).toEqual(new Set(["Jane"]));
    expect(await db.contact.count({ where: { workspaceId: id } })).toBe(1);
  });

  it("belongs to a different contact in each workspace", async () => {
    const [one, other] = await Promise.all([createWorkspace(), createWorkspace()]);
    const found = [await byEmail(one.id, "jane@example.com"), await byEmail(other.id, "jane@example.com")];
    expect(found[0]?.id).not.toBe(found[1]?.id);
  });

  it("is shown as last given", async () => {
    const { id } = await createWorkspace();
    await byEmail(id, "jane@example.com");
    expect(await byEmail(id, "Jane@Example.com")).toMatchObject({ email: "Jane@Example.com" });
  });
});

describe("a name", () => {
  it("defaults to the local part until the first nickname, which later ones don't replace", async () => {
    const { id } = await createWorkspace();
    expect((await byEmail(id, "jane@example.com")).name).toBe("jane");
    expect((await byEmail(id, "jane@example.com", "  Jane\n\u202eDoe ")).name).toBe("Jane Doe");
    expect((await byEmail(id, "jane@example.com", "The Boss")).name).toBe("Jane Doe");
    expect((await byEmail(id, "jane@example.com")).name).toBe("Jane Doe");
  });

  it("is replaced by a signed one", async () => {
    const { id } = await createWorkspace();
    await byToken(id, "1", "jane@example.com");
    expect((await byEmail(id, "jane@example.com", "Nick")).name).toBe("Nick");
    expect((await byToken(id, "1", "jane@example.com", "Jane Doe")).name).toBe("Jane Doe");
    expect((await byToken(id, "1", "jane@example.com")).name).toBe("Jane Doe");
  });
});

describe("a token", () => {
  it("verifies the external id, and the email unless it is taken", async () => {
    const { id } = await createWorkspace();
    const contact = await byToken(id, "1", "jane@example.com");
    expect(await identities(contact.id)).toEqual([
      { kind: "EMAIL", value: "jane@example.com" },
      { kind: "EXTERNAL_ID", value: "1" },
    ]);
    expect((await byEmail(id, "jane@example.com")).id).toBe(contact.id);
    expect(await db.contact.findUniqueOrThrow({ where: { id: contact.id } })).toMatchObject({
      attributes: { plan: "pro" },
    });
  });

  it("never takes another contact's email", async () => {
    const { id } = await createWorkspace();
    const first = await byEmail(id, "shared@example.com");
    const second = await byToken(id, "2", "shared@example.com");
    expect(second.id).not.toBe(first.id);
    expect(second.email).toBe("shared@example.com");
    expect(await identities(second.id)).toEqual([{ kind: "EXTERNAL_ID", value: "2" }]);
    expect((await byEmail(id, "shared@example.com")).id).toBe(first.id);
  });

  it("creates one contact for simultaneous first visits, never two with one email", async () => {
    const { id } = await createWorkspace();
    const same = await Promise.all(Array.from({ length: 12 }, () => byToken(id, "3", "three@example.com")));
    expect(new Set(same.map((contact) => contact.id)).size).toBe(1);
    await Promise.all(Array.from({ length: 12 }, (_, n) => byToken(id, `many-${n}`, "many@example.com")));
    const owners = await db.contactIdentity.findMany({
      where: { workspaceId: id, kind: "EMAIL", value: "many@example.com" },
    });
    expect(owners).toHaveLength(1);
  });
});
