import { useId } from "react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type ReportCardProps = { title: string; action?: ReactNode; className?: string; children: ReactNode };

/** One part of the report. */
export function ReportCard({ title, action, className, children }: ReportCardProps) {
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
