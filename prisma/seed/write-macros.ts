import type { AgentActor } from "@/lib/platform/actors";
import { createMacro } from "@/lib/tickets/macros/create-macro";
import type { MacroInput } from "@/lib/tickets/macros/schemas";

const MACROS: MacroInput[] = [
  {
    name: "Refund is on its way",
    body: "Hi {{requester.first_name}},\n\nyour refund is on its way. It takes **3 to 5 days**, depending on your bank.\n\nBest,\n{{agent.name}}",
    effects: { status: "resolved", addTags: ["refund"], assignee: { agentId: "me" } },
    isShared: true,
  },
  {
    name: "Ask for steps",
    body: "Hi {{requester.first_name}},\n\nto find out what happens we need a little more:\n\n1. What did you do?\n2. What did you expect?\n3. What happened instead?\n\nA screenshot helps a lot.",
    effects: { snooze: { until: null } },
    isShared: true,
  },
  {
    name: "Hand over to the engineers",
    body: "Hi {{requester.first_name}}, our engineers look into it. We write to you as soon as we know more about #{{ticket.number}}.",
    effects: { status: "open", priority: "high", addTags: ["bug"] },
    isShared: true,
  },
];

/** What the demo's agents answer often. */
export async function writeMacros(agent: AgentActor): Promise<void> {
  for (const macro of MACROS) await createMacro({ ...agent, role: "ADMIN" }, macro);
}
