import { STATUS_LOOKS } from "./status-labels";
import type { TicketStatus } from "@/lib/tickets/model/status";
import type { BulkChange } from "./use-bulk-change";
import type { TicketChange } from "./use-ticket-actions";

/** A change that can be undone, of one or more tickets. */
export type UndoableChange = Exclude<TicketChange, { kind: "hold" | "release" | "subject" }>;
type Part = Pick<BulkChange, "change" | "done">;
type Ways = { [Kind in UndoableChange["kind"]]: (change: Extract<UndoableChange, { kind: Kind }>) => Part };

const WAYS: Ways = {
  status: ({ status }) => ({ change: { status }, done: statusWords(status) }),
  priority: ({ priority }) => ({ change: { priority }, done: `set to ${priority} priority` }),
  assign: ({ assignee }) => ({
    change: { assignee: { agentId: assignee?.id ?? null } },
    done: assignee ? `assigned to ${assignee.name}` : "unassigned",
  }),
  team: ({ team }) => ({
    change: { teamId: team?.id ?? null },
    done: team ? `assigned to ${team.name}` : "removed from its team",
  }),
  category: ({ category }) => ({
    change: { categoryId: category?.id ?? null },
    done: category ? `moved to ${category.name}` : "removed from its category",
  }),
  tag: ({ tag }) => ({ change: { addTags: [tag] }, done: `tagged ${tag}` }),
  untag: ({ tag }) => ({ change: { removeTags: [tag] }, done: `no longer tagged ${tag}` }),
  snooze: ({ until }) => ({ change: { snooze: { until } }, done: "snoozed" }),
  wake: () => ({ change: { snooze: null }, done: "unsnoozed" }),
};

/** @returns a change as an undoable bulk change, with its description */
export const asBulkChange = (change: UndoableChange): Part =>
  (WAYS[change.kind] as (change: UndoableChange) => Part)(change);

function statusWords(status: TicketStatus): string {
  if (status === "open") return "reopened";
  return status === "resolved" ? "resolved" : `set to ${STATUS_LOOKS[status].label.toLowerCase()}`;
}
