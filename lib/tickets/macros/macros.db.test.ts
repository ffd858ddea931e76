import { expect, test } from "vitest";
import { POST } from "@/app/api/workspaces/[workspace]/macros/route";
import { createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { listMacros } from "./macro-dto";
import { createMacro } from "./create-macro";
import { updateMacro, archiveMacro } from "./update-macro";

const macro = (name: string, isShared = false) => ({ name, body: "Hi", effects: {}, isShared });

test("a personal macro is visible to its author only, a shared one to everyone", async () => {
  const { agent, admin } = await createWorkspace();
  const own = await createMacro(agent, macro("Mine"));
  const shared = await createMacro(admin, macro("Ours", true));
  expect(await listMacros(agent)).toEqual([own, { ...shared, canEdit: false }]);
  expect(await listMacros(admin)).toEqual([shared]);
  await expect(updateMacro(admin, own.id, macro("Theirs"))).rejects.toMatchObject({ code: "not_found" });
  await expect(archiveMacro(admin, own.id)).rejects.toMatchObject({ code: "not_found" });
  for (const refused of [
    () => createMacro(agent, macro("Ours too", true)),
    () => updateMacro(agent, own.id, macro("Mine", true)),
    () => updateMacro(agent, shared.id, macro("Changed")),
    () => archiveMacro(agent, shared.id),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "forbidden" });
  await updateMacro(admin, shared.id, macro("For me", false));
  expect((await listMacros(agent)).map(({ name }) => name)).toEqual(["Mine"]);
  await archiveMacro(agent, own.id);
  expect(await listMacros(agent)).toEqual([]);
});

test("refuses a macro with an agent or team of another workspace", async () => {
  const { agent } = await createWorkspace();
  const stranger = (await createWorkspace()).agent;
  const assign = (agentId: string | null) => ({ ...macro("A"), effects: { assignee: { agentId } } });
  for (const agentId of ["me", null, agent.agentId])
    expect(await createMacro(agent, assign(agentId))).toMatchObject({ effects: { assignee: { agentId } } });
  await expect(createMacro(agent, assign(stranger.agentId))).rejects.toMatchObject({ code: "invalid" });
  const team = { ...macro("A"), effects: { teamId: stranger.agentId } };
  await expect(createMacro(agent, team)).rejects.toMatchObject({ code: "invalid" });
});

test("the route reports unknown variables, and refuses a macro that does nothing", async () => {
  const workspace = await createWorkspace();
  const headers = { cookie: await agentCookie(workspace.agent) };
  const post = async (body: object) => {
    const request = ownRequest(`/api/workspaces/${workspace.slug}/macros`, { method: "POST", headers, body });
    const response = await POST(request, { params: Promise.resolve({ workspace: workspace.slug }) });
    return {
      status: response.status,
      data: (await response.json()) as { error?: { issues: { path: string; message: string }[] } },
    };
  };
  expect((await post({ ...macro("A"), body: "Hi {{ requester.name }}" })).status).toBe(201);
  const unknown = await post({ ...macro("A"), body: "Hi {{requester.nick}}" });
  expect(unknown.status).toBe(422);
  const issue = unknown.data.error?.issues[0];
  expect(issue?.path).toBe("body");
  expect(issue?.message).toMatch(/^There is no variable \{\{requester\.nick\}\}\. Use requester\.name/);
  expect((await post({ ...macro("A"), body: " " })).status).toBe(422);
  expect((await post({ ...macro("A"), body: "", effects: { status: "resolved" } })).status).toBe(201);
  const snoozing = async (snooze: object) =>
    (await post({ ...macro("A"), body: "", effects: { snooze } })).status;
  expect(await snoozing({ until: null })).toBe(201);
  expect(await snoozing({ preset: "monday" })).toBe(201);
  expect(await snoozing({ until: "2030-01-01T00:00:00Z" })).toBe(422);
  expect(await snoozing({ preset: "someday" })).toBe(422);
});
