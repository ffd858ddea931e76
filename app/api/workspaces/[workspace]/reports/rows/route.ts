import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { reportRowsQuery } from "@/lib/insight/reports/schemas";
import { streamRows } from "@/lib/insight/reports/stream-rows";

/** Exports the report's tickets or ratings as CSV. */
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
