import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { csvLine } from "./csv";
import { getReport } from "./get-report";
import { TABLES } from "./list-rows";
import type { RowCursor } from "./list-rows";
import { SUMMARIES } from "./list-summaries";
import { reportScope } from "./report-scope";
import type { ReportRowsQuery } from "./schemas";

/**
 * Streams a report's rows, or one of its tables, as CSV. Reads a page when the consumer has taken the previous one, so
 * memory use doesn't grow with the period. Records the export in the audit log, because it contains personal data.
 */
export async function streamRows(
  actor: AgentActor,
  query: ReportRowsQuery,
): Promise<ReadableStream<Uint8Array>> {
  const { kind, from, to } = query;
  await transaction((tx) => recordAudit(tx, actor, "report.exported", { kind, from, to }));
  const { columns, list } = sourceOf(actor, query);
  const encoder = new TextEncoder();
  let cursor: RowCursor = null;
  return new ReadableStream({
    // The byte order mark makes Excel read UTF-8.
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${csvLine(columns)}`)),
    async pull(controller) {
      const { rows, next } = await list(cursor);
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.map(csvLine).join("")));
      cursor = next;
      if (!next) controller.close();
    },
  });
}

function sourceOf(actor: AgentActor, { kind, ...query }: ReportRowsQuery) {
  if (kind === "agents" || kind === "categories") {
    const { columns, list } = SUMMARIES[kind];
    return { columns, list: async () => ({ rows: list(await getReport(actor, query)), next: null }) };
  }
  const scope = reportScope(actor, query);
  const { columns, list } = TABLES[kind];
  return { columns, list: (cursor: RowCursor) => list(scope, cursor) };
}
