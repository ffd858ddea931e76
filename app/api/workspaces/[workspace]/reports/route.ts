import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getReport } from "@/lib/insight/reports/get-report";
import { reportQuery } from "@/lib/insight/reports/schemas";

export const GET = agentRoute({ permission: "reports.read", query: reportQuery }, async ({ actor, query }) =>
  Response.json(await getReport(actor, query)),
);
