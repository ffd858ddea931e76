"use client";

import dynamic from "next/dynamic";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { Skeleton } from "@/components/ui/skeleton";
import { ReportFilters } from "./report-filters";
import type { ReportSelection } from "./report-period";
import { useReport, useReportChoice } from "./use-report";

/** The charts load after the page. */
const ReportBody = dynamic(() => import("./report-body").then((module) => module.ReportBody), {
  ssr: false,
  loading: Waiting,
});

/** Figures and charts of a period, and their export. */
export function Reports() {
  const scope = useReportChoice();
  return (
    <main className="min-h-0 min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-7xl flex-col gap-5 px-4 py-6 sm:px-8">
        <h1 className="text-xl font-semibold">Reports</h1>
        {scope ? (
          <>
            <ReportFilters {...scope} />
            <Report choice={scope.choice} timeZone={scope.timeZone} />
          </>
        ) : (
          <Waiting />
        )}
      </div>
    </main>
  );
}

function Report({ choice, timeZone }: { choice: ReportSelection; timeZone: string }) {
  const query = useReport(choice, timeZone);
  return (
    <div aria-busy={query.isPlaceholderData} className="transition-opacity aria-busy:opacity-60">
      <QueryBoundary query={query} shape={["h-24", "h-64", "h-64"]}>
        {(report) => <ReportBody report={report} choice={choice} timeZone={timeZone} />}
      </QueryBoundary>
    </div>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-5">
      <Skeleton className="h-24" />
      <Skeleton className="h-64" />
    </div>
  );
}
