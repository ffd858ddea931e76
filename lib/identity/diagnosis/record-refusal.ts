import "server-only";
import type { Refusal } from "@/lib/identity/refusals";
import { embedWay } from "./embed-way";
import { recordFailure } from "./record-failure";

type Asked = { workspaceId: string; origin: string | null; query: URLSearchParams };

/** Keeps that a script's request for a session or a code was refused. Nobody waits for it. */
export function recordRefusal(asked: Asked, { code }: Refusal): void {
  void recordFailure({ ...asked, code, way: embedWay({ said: asked.query.get("via") }) });
}
