import type { ReportDto } from "@/lib/insight/reports/schemas";
import { formatCount, formatDay } from "./format-figures";

type Point = ReportDto["volume"]["points"][number];

const SERIES = [
  { key: "opened", name: "Opened", bar: "fill-accent", dot: "bg-accent" },
  { key: "resolved", name: "Resolved", bar: "fill-success", dot: "bg-success" },
] as const;

const HEIGHT = 100;
const SLOT = 10;
const BAR = 3.6;

/** Two bars a day. A table below has the numbers, also for screen readers. */
export function VolumeChart({ step, points }: ReportDto["volume"]) {
  const most = Math.max(1, ...points.flatMap(({ opened, resolved }) => [opened, resolved]));
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex gap-4 text-xs text-muted">
        {SERIES.map(({ key, name, dot }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2 rounded-full ${dot}`} />
            {name}
          </li>
        ))}
      </ul>
      <div aria-hidden className="flex gap-2">
        <div className="flex h-44 flex-col justify-between text-right text-xs text-muted tabular-nums">
          <span>{formatCount(most)}</span>
          <span>0</span>
        </div>
        <div className="min-w-0 flex-1">
          <svg
            viewBox={`0 0 ${points.length * SLOT} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="h-44 w-full border-y border-line"
          >
            {points.map((point, index) => (
              <Bars key={point.day} point={point} x={index * SLOT} most={most} />
            ))}
          </svg>
          <div className="flex justify-between pt-1 text-xs text-muted">
            {labels(points).map((day) => (
              <span key={day}>{formatDay(day)}</span>
            ))}
          </div>
        </div>
      </div>
      <Numbers step={step} points={points} />
    </div>
  );
}

function Bars({ point, x, most }: { point: Point; x: number; most: number }) {
  return (
    <g>
      <title>{`${formatDay(point.day)}: ${point.opened} opened, ${point.resolved} resolved`}</title>
      <rect x={x} y={0} width={SLOT} height={HEIGHT} className="fill-transparent hover:fill-subtle" />
      {SERIES.map(({ key, bar }, index) => {
        const height = (point[key] / most) * HEIGHT;
        return (
          <rect
            key={key}
            x={x + 1 + index * (BAR + 0.4)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            className={`pointer-events-none ${bar}`}
          />
        );
      })}
    </g>
  );
}

/** The first, middle and last day. */
function labels(points: Point[]): string[] {
  const places = [0, Math.floor((points.length - 1) / 2), points.length - 1];
  return [...new Set(places)].flatMap((place) => points[place]?.day ?? []);
}

function Numbers({ step, points }: ReportDto["volume"]) {
  return (
    <details>
      <summary className="w-fit text-xs text-muted hover:text-text">Show as table</summary>
      <div
        tabIndex={0}
        role="region"
        aria-label="Opened and resolved tickets"
        className="mt-2 max-h-64 overflow-auto"
      >
        <table className="w-full text-sm tabular-nums">
          <thead className="sticky top-0 bg-surface text-left text-xs text-muted">
            <tr>
              <th scope="col" className="py-1 font-medium">
                {step === "day" ? "Day" : "Week of"}
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                Opened
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                Resolved
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, opened, resolved }) => (
              <tr key={day} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  {formatDay(day)}
                </th>
                <td className="py-1 text-right">{formatCount(opened)}</td>
                <td className="py-1 text-right">{formatCount(resolved)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
