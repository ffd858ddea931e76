import { describe, expect, it } from "vitest";
import { GET as getLogo } from "@/app/portal/[workspaceId]/logo/route";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { createPreview } from "./create-preview";
import { findPortalLook } from "./find-portal-look";
import { findPreview } from "./find-preview";
import { getCustomization } from "./get-customization";
import { publishCustomization, restoreVersion } from "./publish-customization";
import { removeLogo, replaceLogo } from "./logo";
import { renderHead } from "./render-head";

const STYLED = { html: "<style>a{color:red}</style><script>alert(1)</script>", accentColor: "#AABBCC" };
const OTHER = { html: '<link rel="stylesheet" href="https://acme.com/a.css">', accentColor: "" };
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

const look = async (workspaceId: string) => {
  const found = await findPortalLook(workspaceId);
  return { head: renderHead(found?.head ?? []), accentColor: found?.accentColor };
};

describe("publishing", () => {
  it("publishes a version and reports what is not used", async () => {
    const { id, owner } = await createWorkspace();
    expect(await getCustomization(owner)).toEqual({
      html: "",
      accentColor: "",
      dropped: [],
      logoUrl: null,
      versions: [],
    });
    await publishCustomization(owner, STYLED);
    expect(await look(id)).toEqual({ head: "<style>a{color:red}</style>", accentColor: "#aabbcc" });
    expect(await getCustomization(owner)).toMatchObject({
      html: STYLED.html,
      accentColor: "#aabbcc",
      dropped: [{ what: "<script> and its content" }],
      versions: [{ version: 1, authorName: owner.name }],
    });
  });

  it("restoring publishes an earlier version again", async () => {
    const { id, owner, admin } = await createWorkspace();
    await publishCustomization(owner, STYLED);
    await publishCustomization(owner, OTHER);
    await restoreVersion(admin, 1);
    expect(await look(id)).toMatchObject({ head: "<style>a{color:red}</style>" });
    const { versions } = await getCustomization(owner);
    expect(versions.map(({ version, authorName }) => [version, authorName])).toEqual([
      [3, admin.name],
      [2, owner.name],
      [1, owner.name],
    ]);
    await expect(restoreVersion(admin, 9)).rejects.toMatchObject({ code: "not_found" });
  });

  it("keeps every version of simultaneous requests", async () => {
    const { owner } = await createWorkspace();
    await Promise.all(Array.from({ length: 6 }, () => publishCustomization(owner, OTHER)));
    expect((await getCustomization(owner)).versions.map(({ version }) => version)).toEqual([
      6, 5, 4, 3, 2, 1,
    ]);
  });

  it("affects its workspace only", async () => {
    const [own, other] = await Promise.all([createWorkspace(), createWorkspace()]);
    await publishCustomization(own.owner, STYLED);
    expect(await look(other.id)).toEqual({ head: "", accentColor: null });
    await expect(restoreVersion(other.owner, 1)).rejects.toMatchObject({ code: "not_found" });
  });
});

it("a preview shows unpublished changes for 15 minutes", async () => {
  const { id, name, owner } = await createWorkspace();
  const preview = await createPreview(owner, STYLED);
  expect(preview.dropped).toHaveLength(1);
  const url = new URL(preview.url);
  expect(url.pathname).toBe(`/portal/${id}`);
  const token = url.searchParams.get("preview") ?? "";
  expect(await findPreview(token)).toMatchObject({
    id,
    name,
    accentColor: "#aabbcc",
    frameAncestors: ["http://localhost:3000"],
  });
  expect(await look(id)).toEqual({ head: "", accentColor: null });
  expect(await findPreview(`${token}x`)).toBeNull();
  const rows = await db.customizationPreview.findMany({ where: { workspaceId: id } });
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0]?.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 15 * 60_000);
  await db.customizationPreview.updateMany({ where: { workspaceId: id }, data: { expiresAt: new Date() } });
  expect(await findPreview(token)).toBeNull();
});

describe("the logo", () => {
  const fetchLogo = (workspaceId: string, query = "") =>
    getLogo(new Request(`http://localhost:3000/portal/${workspaceId}/logo${query}`), {
      params: Promise.resolve({ workspaceId }),
    });

  it("is public, typed by its content, and cached forever at a URL that changes with it", async () => {
    const { id, owner } = await createWorkspace();
    await replaceLogo(owner, PNG);
    const { logoUrl } = await getCustomization(owner);
    const response = await fetchLogo(id, new URL(logoUrl ?? "").search);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
    });
    expect((await fetchLogo(id)).headers.get("cache-control")).toBe("public, max-age=300");

    await replaceLogo(owner, Buffer.from("474946383961", "hex"));
    expect((await getCustomization(owner)).logoUrl).not.toBe(logoUrl);
    expect((await fetchLogo(id)).headers.get("content-type")).toBe("image/gif");
    await removeLogo(owner);
    expect((await getCustomization(owner)).logoUrl).toBeNull();
    expect((await fetchLogo(id)).status).toBe(404);
  });

  it("must be a small image", async () => {
    const { id, owner } = await createWorkspace();
    await expect(replaceLogo(owner, Buffer.from("<svg onload=alert(1)>"))).rejects.toMatchObject({
      code: "invalid",
    });
    const large = Buffer.concat([PNG, Buffer.alloc(256 * 1024)]);
    await expect(replaceLogo(owner, large)).rejects.toMatchObject({ code: "too_large" });
    expect((await fetchLogo(id)).status).toBe(404);
    expect((await fetchLogo("nonsense")).status).toBe(404);
  });
});
