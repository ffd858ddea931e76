import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import { csvLine } from "./csv";
import { TABLES } from "./list-rows";
import type { RowCursor } from "./list-rows";
import { reportScope } from "./report-scope";
import type { ReportQuery } from "./schemas";

/**
 * The rows behind a report as CSV. A page is read when the one before it has been taken, so a year of tickets needs
 * no more memory than a day. Who takes people's names and addresses along stands in the audit log.
 */
export async function streamRows(
  actor: AgentActor,
  { kind, ...query }: ReportQuery & { kind: "tickets" | "ratings" },
): Promise<ReadableStream<Uint8Array>> {
  const { from, to } = query;
  await transaction((tx) => recordAudit(tx, actor, "report.exported", { kind, from, to }));
  const scope = reportScope(actor, query);
  const { columns, list } = TABLES[kind];
  const encoder = new TextEncoder();
  let cursor: RowCursor = null;
  return new ReadableStream({
    // The mark tells Excel that it is UTF-8.
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${csvLine(columns)}`)),
    async pull(controller) {
      const { rows, next } = await list(scope, cursor);
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.map(csvLine).join("")));
      cursor = next;
      if (!next) controller.close();
    },
  });
}
