"use client";

import { ChartColumn } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReportDto } from "@/lib/insight/reports/schemas";
import { AgentTable } from "./agent-table";
import { CategoryBars } from "./category-bars";
import { ExportLink } from "./export-link";
import type { ExportScope } from "./export-link";
import { Figures } from "./figures";
import { HourMap } from "./hour-map";
import { Satisfaction } from "./satisfaction";
import { VolumeChart } from "./volume-chart";
import { useId } from "react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** All sections of the report. */
export function ReportBody({ report, ...scope }: ExportScope & { report: ReportDto }) {
  const isEmpty = report.opened.now + report.resolved.now + report.replies.now === 0;
  return (
    <div className="flex flex-col gap-5">
      <Figures report={report} />
      {isEmpty ? (
        <EmptyState icon={<ChartColumn />} title="No data for this period">
          Choose other dates or fewer filters.
        </EmptyState>
      ) : (
        <div className="grid gap-5 lg:grid-cols-2">
          <ReportCard title="Opened and resolved" className="lg:col-span-2">
            <VolumeChart {...report.volume} />
          </ReportCard>
          <ReportCard title="Satisfaction">
            <Satisfaction report={report} />
          </ReportCard>
          <div className="flex min-w-0 flex-col gap-5">
            <ReportCard title="By agent" action={<ExportLink kind="agents" isSmall {...scope} />}>
              <AgentTable agents={report.agents} />
            </ReportCard>
            <ReportCard title="By category" action={<ExportLink kind="categories" isSmall {...scope} />}>
              <CategoryBars categories={report.categories} />
            </ReportCard>
          </div>
          <ReportCard title="Busiest hours" className="lg:col-span-2">
            <HourMap hours={report.hours} />
          </ReportCard>
        </div>
      )}
    </div>
  );
}

type ReportCardProps = { title: string; action?: ReactNode; className?: string; children: ReactNode };

/** A section of the report. */
function ReportCard({ title, action, className, children }: ReportCardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={cn("flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-4", className)}
    >
      <div className="flex min-h-7 items-center justify-between gap-2">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
