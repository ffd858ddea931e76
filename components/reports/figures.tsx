import type { ReactNode } from "react";
import type { ReportDto } from "@/lib/insight/reports/schemas";
import { change, formatCount, formatDuration, share } from "./format-figures";

/** Key figures, each with its previous value. */
export function Figures({ report }: { report: ReportDto }) {
  const { opened, resolved, open, replies, firstResponse, resolution, satisfaction } = report;
  const good = ({ good, okay, bad }: typeof satisfaction.now) => share(good, good + okay + bad);
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-7">
      <Count name="Opened" {...opened} />
      <Count name="Resolved" {...resolved} />
      <Figure name="Open now" value={formatCount(open)} />
      <Count name="Replies" {...replies} />
      <Wait name="First response time" {...firstResponse} />
      <Wait name="Resolution time" {...resolution} />
      <Figure name="Customer satisfaction" value={good(satisfaction.now) ?? "–"}>
        {good(satisfaction.before) && `Previous: ${good(satisfaction.before)}`}
      </Figure>
    </dl>
  );
}

function Count({ name, now, before }: { name: string } & ReportDto["opened"]) {
  const changed = change(now, before);
  return (
    <Figure name={name} value={formatCount(now)}>
      Previous: {formatCount(before)}
      {changed && ` (${changed})`}
    </Figure>
  );
}

function Wait({ name, now, before }: { name: string } & ReportDto["resolution"]) {
  return (
    <Figure name={name} value={formatDuration(now.median)}>
      <Waited name="90% within" seconds={now.p90} />
      {before.median !== null && <Waited name="Previous:" seconds={before.median} />}
    </Figure>
  );
}

function Waited({ name, seconds }: { name: string; seconds: number | null }) {
  return (
    <span className="block">
      {name} <span className="whitespace-nowrap">{formatDuration(seconds)}</span>
    </span>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5 rounded-lg border border-line bg-surface p-3">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="text-xl font-semibold tabular-nums">{value}</dd>
      {children && <dd className="text-xs text-muted tabular-nums">{children}</dd>}
    </div>
  );
}
