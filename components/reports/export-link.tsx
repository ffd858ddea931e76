import { Download } from "lucide-react";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { buttonStyles } from "@/components/ui/button-styles";
import type { ReportRowsQuery } from "@/lib/insight/reports/schemas";
import { toQuery } from "./report-period";
import type { ReportSelection } from "./report-period";

export type ExportScope = { choice: ReportSelection; timeZone: string };
type ExportLinkProps = ExportScope & { kind: ReportRowsQuery["kind"]; isSmall?: boolean };

/** Downloads a part of the report as a spreadsheet. */
export function ExportLink({ kind, choice, timeZone, isSmall = false }: ExportLinkProps) {
  const { slug } = useWorkspace();
  return (
    <a
      href={apiPath(slug, `/reports/rows?kind=${kind}&${toQuery(choice, timeZone)}`)}
      download
      aria-label={`Export ${kind}`}
      title={`Export ${kind}`}
      className={buttonStyles(
        isSmall ? { variant: "ghost", size: "sm", shape: "icon" } : { variant: "secondary" },
      )}
    >
      <Download aria-hidden />
      {!isSmall && `Export ${kind}`}
    </a>
  );
}
