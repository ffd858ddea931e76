import type { HealthDto } from "@/lib/identity/diagnosis/schemas";

const weekday = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: "UTC" });

/** Seven days as bars, signed visits below unsigned ones. */
export function DayBars({ days }: { days: HealthDto["days"] }) {
  const most = Math.max(1, ...days.map(({ signed, unsigned }) => signed + unsigned));
  const total = (name: "signed" | "unsigned") => days.reduce((sum, day) => sum + day[name], 0);
  const height = (count: number) => ({ height: `${(count / most) * 100}%` });
  return (
    <div className="flex flex-wrap items-end justify-between gap-4 p-4">
      <dl className="flex gap-6">
        <Total name="Signed" dot="bg-success" count={total("signed")} />
        <Total name="Not signed" dot="bg-warning" count={total("unsigned")} />
      </dl>
      <ol aria-label="By day" className="flex h-16 items-stretch gap-1.5">
        {days.map(({ day, signed, unsigned }) => (
          <li key={day} className="flex w-7 flex-col items-center gap-1">
            <span
              aria-hidden
              className="flex min-h-0 w-full flex-1 flex-col justify-end overflow-hidden rounded-sm bg-subtle"
            >
              <span className="bg-warning" style={height(unsigned)} />
              <span className="bg-success" style={height(signed)} />
            </span>
            <span className="text-xs text-muted">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
              <span className="sr-only">{`: ${signed} signed, ${unsigned} not signed`}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Total({ name, dot, count }: { name: string; dot: string; count: number }) {
  return (
    <div className="flex flex-col gap-0.5">
      <dt className="flex items-center gap-1.5 text-xs text-muted">
        <span aria-hidden className={`size-2 rounded-full ${dot}`} />
        {name}
      </dt>
      <dd className="text-lg font-semibold tabular-nums">{count.toLocaleString("en")}</dd>
    </div>
  );
}
