import { agentRoute } from "@/lib/http/agent-route";
import { getReport } from "@/lib/reports/get-report";
import { reportQuery } from "@/lib/reports/schemas";

export const GET = agentRoute({ permission: "reports.read", query: reportQuery }, async ({ actor, query }) =>
  Response.json(await getReport(actor, query)),
);
