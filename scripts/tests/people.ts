import { readFileSync } from "node:fs";
import type { DemoFile } from "../../prisma/seed/demo-file";

export type Person = {
  /** Sends a request as this person; the body as JSON. */
  send: (method: string, path: string, body?: object, key?: string) => Promise<Response>;
  /** Opens their event stream. */
  listen: (after: number) => Promise<Response>;
};

const json = { "Content-Type": "application/json" };

function person(api: string, headers: Record<string, string>): Person {
  return {
    send: (method, path, body, key) =>
      fetch(`${api}${path}`, {
        method,
        headers: { ...headers, ...json, ...(key ? { "Idempotency-Key": key } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    listen: (after) => fetch(`${api}/events?after=${after}`, { headers }),
  };
}

export const readDemo = (file: string) => JSON.parse(readFileSync(file, "utf8")) as DemoFile;

/** Signs an agent in as the sign-in page does. */
export async function signInAgent(demo: DemoFile, role: string): Promise<Person> {
  const { baseUrl, workspace, users } = demo;
  const user = users.find((candidate) => candidate.role === role);
  const csrf = await fetch(`${baseUrl}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = cookiesOf(csrf);
  const form = { csrfToken, email: user?.email ?? "", password: user?.password ?? "", json: "true" };
  const answer = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  const headers = {
    cookie: `${cookie}; ${cookiesOf(answer)}`,
    origin: baseUrl,
    "sec-fetch-site": "same-origin",
  };
  return person(`${baseUrl}/api/workspaces/${workspace.slug}`, headers);
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** Opens a portal session as the page does after its first one has expired. */
export async function visitPortal(demo: DemoFile, index = 0): Promise<Person> {
  const { baseUrl, workspace, customers } = demo;
  const { email = "", hmac = "", name = "" } = customers[index] ?? {};
  const answer = await fetch(`${baseUrl}/api/portal/sessions`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({
      workspaceId: workspace.id,
      query: new URLSearchParams({ email, hmac, nickname: name }).toString(),
    }),
  });
  const { token } = (await answer.json()) as { token: string };
  return person(`${baseUrl}/api/portal`, { authorization: `Bearer ${token}` });
}
