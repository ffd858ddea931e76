import "server-only";
import type { Tx } from "@/lib/db";

type Counted = {
  shelf: "INBOX" | "SNOOZED" | "DONE" | "HELD" | "MERGED";
  assigneeId: string | null;
  categoryId: string | null;
  teamId: string | null;
};

/** The counters of the shelves that are views of their own. */
const SHELF_VIEWS = { SNOOZED: ["snoozed"], DONE: ["resolved"], HELD: ["held"], MERGED: [] };

/** The views a ticket is counted in. */
function viewsOf(ticket: Counted | null): string[] {
  if (!ticket) return [];
  if (ticket.shelf !== "INBOX") return SHELF_VIEWS[ticket.shelf];
  return [
    "all",
    ticket.assigneeId ? `assignee:${ticket.assigneeId}` : "unassigned",
    ...(ticket.categoryId ? [`category:${ticket.categoryId}`] : []),
    ...(ticket.teamId ? [`team:${ticket.teamId}`] : []),
  ];
}

/**
 * Keeps the counters of the views true. Called after recordEvent: that holds the workspace's counter row, so two
 * commands never wait for each other here.
 */
export async function adjustCounts(
  tx: Tx,
  workspaceId: string,
  before: Counted | null,
  after: Counted,
): Promise<void> {
  const [old, now] = [viewsOf(before), viewsOf(after)];
  const changes = [
    ...old.filter((view) => !now.includes(view)).map((view) => ({ view, by: -1 })),
    ...now.filter((view) => !old.includes(view)).map((view) => ({ view, by: 1 })),
  ];
  if (changes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "TicketCount" AS c ("workspaceId", "view", "count")
    SELECT ${workspaceId}::uuid, change.view, change.by
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS change (view text, by int)
    ON CONFLICT ("workspaceId", "view") DO UPDATE SET "count" = c."count" + excluded."count"`;
}
