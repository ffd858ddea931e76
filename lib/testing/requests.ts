import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { AgentActor } from "@/lib/platform/actors";
import { sessionCookieName } from "@/lib/workspace/auth/session-cookie";
import { db } from "@/lib/platform/db";

const BASE = "http://localhost:3000";

/** The cookie of a signed-in agent's browser. */
export async function agentCookie(agent: AgentActor & { userId: string }): Promise<string> {
  const session = await db.agentSession.create({ data: { userId: agent.userId }, select: { id: true } });
  const token = await encode({ token: { sessionId: session.id }, secret: process.env["APP_SECRET"] ?? "" });
  return `${sessionCookieName()}=${token}`;
}

type Options = { method?: string; headers?: Record<string, string>; body?: unknown };

/** A request as our own pages send it. */
export function ownRequest(path: string, { method = "GET", headers = {}, body }: Options = {}): Request {
  const raw = body instanceof Uint8Array;
  return new Request(`${BASE}${path}`, {
    method,
    headers: {
      "sec-fetch-site": "same-origin",
      "idempotency-key": randomUUID(),
      ...(body === undefined || raw ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  });
}
