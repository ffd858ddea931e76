import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { getPortalSettings, updatePortalSettings, updateSecuritySettings } from "./portal-settings";

const actions = async (workspaceId: string) =>
  db.auditEntry.findMany({
    where: { workspaceId },
    orderBy: { id: "asc" },
    select: { action: true, data: true },
  });

it("portal settings: missing fields stay, an empty URL removes it", async () => {
  const { id, owner } = await createWorkspace();
  expect(await getPortalSettings(owner)).toEqual({
    workspaceId: id,
    baseUrl: "http://localhost:3000",
    greeting: "",
    supportUrl: null,
  });
  await updatePortalSettings(owner, {
    greeting: "Hello",
    supportUrl: "https://acme.com/support?ticket={ticket}",
  });
  await updatePortalSettings(owner, { supportUrl: "" });
  await updatePortalSettings(owner, {});
  expect(await getPortalSettings(owner)).toMatchObject({ greeting: "Hello", supportUrl: null });
  expect(await actions(id)).toMatchObject([
    { action: "portal.updated", data: { greeting: "Hello" } },
    { action: "portal.updated", data: { supportUrl: null } },
  ]);
});

it("security settings apply to one workspace only", async () => {
  const [own, other] = await Promise.all([createWorkspace(), createWorkspace()]);
  await updateSecuritySettings(own.owner, {
    developmentMode: true,
    unsignedVisitors: "hold",
    standaloneEnabled: true,
  });
  const [changed, untouched] = await Promise.all(
    [own, other].map(({ id }) => db.portalSettings.findUniqueOrThrow({ where: { workspaceId: id } })),
  );
  expect(changed).toMatchObject({ developmentMode: true, unsignedVisitors: "HOLD", standaloneEnabled: true });
  expect(untouched).toMatchObject({
    developmentMode: false,
    unsignedVisitors: "REFUSE",
    standaloneEnabled: false,
  });
  expect(await actions(own.id)).toMatchObject([
    { action: "security.updated", data: { unsignedVisitors: "HOLD" } },
  ]);
});
