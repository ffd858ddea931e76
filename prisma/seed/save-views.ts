import { randomUUID } from "node:crypto";
import type { AgentActor } from "@/lib/platform/actors";
import { createView } from "@/lib/tickets/views/manage-views";

const VIEWS = [
  { name: "Waiting for us", query: "status:open is:waiting", sort: "waiting", isShared: true },
  { name: "My open questions", query: "assignee:me status:open,pending", sort: "newest", isShared: false },
] as const;

/** The views that the demo's agent has saved: one for everybody, one of their own. */
export async function saveViews(agent: AgentActor): Promise<void> {
  for (const view of VIEWS) await createView(agent, view, randomUUID());
}
