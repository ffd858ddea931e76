import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { reportRowsQuery } from "@/lib/insight/reports/schemas";
import { streamRows } from "@/lib/insight/reports/stream-rows";

/** The same tickets as in the report, or their ratings, as a file for a spreadsheet. */
export const GET = agentRoute(
  { permission: "reports.read", query: reportRowsQuery },
  async ({ actor, query }) =>
    new Response(await streamRows(actor, query), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": `attachment; filename="${query.kind}-${query.from}-to-${query.to}.csv"`,
        "X-Content-Type-Options": "nosniff",
      },
    }),
);
