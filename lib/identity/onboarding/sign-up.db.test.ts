import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST } from "@/app/api/sign-up/route";
import { createWorkspace } from "@/lib/testing/factories";
import { ownRequest } from "@/lib/testing/requests";

const person = () => ({
  workspaceName: "Late Comer",
  name: "Lou",
  email: `${randomUUID()}@late.example`,
  password: "long enough for this",
});

test("refuses to set up an installation twice", async () => {
  await createWorkspace();
  const response = await POST(ownRequest("/api/sign-up", { method: "POST", body: person() }));
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: "forbidden" } });
});

test("refuses other origins and names each invalid field", async () => {
  const headers = { "sec-fetch-site": "cross-site" };
  const foreign = await POST(ownRequest("/api/sign-up", { method: "POST", body: person(), headers }));
  expect(foreign.status).toBe(403);
  const body = { ...person(), email: "nobody", password: "short" };
  const wrong = await POST(ownRequest("/api/sign-up", { method: "POST", body }));
  expect(wrong.status).toBe(422);
  const { error } = (await wrong.json()) as { error: { issues: { path: string }[] } };
  expect(error.issues.map((issue) => issue.path).sort()).toEqual(["email", "password"]);
});
