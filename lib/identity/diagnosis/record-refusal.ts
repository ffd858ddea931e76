import "server-only";
import type { Refusal } from "@/lib/identity/refusals";
import { embedTypeOf } from "./embed-type";
import { recordFailure } from "./record-failure";

type Asked = { workspaceId: string; origin: string | null; query: URLSearchParams };

/** Logs a refused request of a script for a session or a code, without blocking the response. */
export function recordRefusal(asked: Asked, { code }: Refusal): void {
  void recordFailure({ ...asked, code, embedType: embedTypeOf({ said: asked.query.get("via") }) });
}
