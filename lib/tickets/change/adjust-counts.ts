import "server-only";
import type { Tx } from "@/lib/platform/db";

type Counted = {
  folder: "INBOX" | "SNOOZED" | "DONE" | "HELD" | "MERGED";
  assigneeId: string | null;
  categoryId: string | null;
  teamId: string | null;
};

/** The counters of the folders that are views of their own. */
const FOLDER_VIEWS = { SNOOZED: ["snoozed"], DONE: ["resolved"], HELD: ["held"], MERGED: [] };

/** The views a ticket is counted in. */
function viewsOf(ticket: Counted | null): string[] {
  if (!ticket) return [];
  if (ticket.folder !== "INBOX") return FOLDER_VIEWS[ticket.folder];
  return [
    "all",
    ticket.assigneeId ? `assignee:${ticket.assigneeId}` : "unassigned",
    ...(ticket.categoryId ? [`category:${ticket.categoryId}`] : []),
    ...(ticket.teamId ? [`team:${ticket.teamId}`] : []),
  ];
}

/**
 * Keeps the counters of the views right, in one statement for any number of tickets. Call it after recordEvents: that
 * locks the workspace's counter row, so two commands never wait for each other here.
 */
export async function adjustCounts(
  tx: Tx,
  workspaceId: string,
  tickets: [before: Counted | null, after: Counted][],
): Promise<void> {
  const total = new Map<string, number>();
  const add = (by: number) => (view: string) => void total.set(view, (total.get(view) ?? 0) + by);
  for (const [before, after] of tickets) {
    viewsOf(before).forEach(add(-1));
    viewsOf(after).forEach(add(1));
  }
  const changes = [...total].filter(([, by]) => by !== 0).map(([view, by]) => ({ view, by }));
  if (changes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "TicketCount" AS c ("workspaceId", "view", "count")
    SELECT ${workspaceId}::uuid, change.view, change.by
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS change (view text, by int)
    ON CONFLICT ("workspaceId", "view") DO UPDATE SET "count" = c."count" + excluded."count"`;
}
