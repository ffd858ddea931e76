import { STATUS_LOOKS } from "@/components/ticket/status-labels";
import type { TicketStatus } from "@/lib/tickets/status";
import type { BulkChange } from "./use-bulk-change";
import type { TicketChange } from "./use-ticket-actions";

type Undoable = Exclude<TicketChange, { kind: "hold" | "release" | "subject" }>;
type Part = Pick<BulkChange, "change" | "done">;
type Ways = { [Kind in Undoable["kind"]]: (change: Extract<Undoable, { kind: Kind }>) => Part };

const WAYS: Ways = {
  status: ({ status }) => ({ change: { status }, done: statusWords(status) }),
  priority: ({ priority }) => ({ change: { priority }, done: `set to ${priority} priority` }),
  assign: ({ assignee }) => ({
    change: { assignee: { agentId: assignee?.id ?? null } },
    done: assignee ? `assigned to ${assignee.name}` : "unassigned",
  }),
  team: ({ team }) => ({
    change: { teamId: team?.id ?? null },
    done: team ? `given to ${team.name}` : "taken from its team",
  }),
  category: ({ category }) => ({
    change: { categoryId: category?.id ?? null },
    done: category ? `moved to ${category.name}` : "taken out of its category",
  }),
  tag: ({ tag }) => ({ change: { addTags: [tag] }, done: `tagged ${tag}` }),
  untag: ({ tag }) => ({ change: { removeTags: [tag] }, done: `no longer tagged ${tag}` }),
  snooze: ({ until }) => ({ change: { snooze: { until } }, done: "snoozed" }),
  wake: () => ({ change: { snooze: null }, done: "woken up" }),
};

/** @returns a change of one ticket as the command that remembers how everything was, so that it can be taken back */
export const asBulkChange = (change: Undoable): Part =>
  (WAYS[change.kind] as (change: Undoable) => Part)(change);

function statusWords(status: TicketStatus): string {
  if (status === "open") return "opened again";
  return status === "resolved" ? "resolved" : `set to ${STATUS_LOOKS[status].label.toLowerCase()}`;
}
