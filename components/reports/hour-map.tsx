const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** Share of the accent color for the busiest hour, low enough to keep text readable. */
const STRONGEST = 45;

/** A week of hours as a table; darker means more tickets. */
export function HourMap({ hours }: { hours: number[][] }) {
  const most = Math.max(1, ...hours.flat());
  return (
    <div tabIndex={0} role="region" aria-label="Tickets by weekday and hour" className="overflow-x-auto">
      <table className="w-full table-fixed border-separate border-spacing-px text-xs tabular-nums">
        <thead className="text-muted">
          <tr>
            <td className="w-9" />
            {Array.from({ length: 24 }, (_, hour) => (
              <th key={hour} scope="col" className="pb-1 font-normal">
                <span className={hour % 6 === 0 ? "" : "max-sm:sr-only"}>{hour}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((weekday, day) => (
            <tr key={weekday}>
              <th scope="row" className="pr-2 text-left font-normal text-muted">
                <abbr title={weekday} className="no-underline">
                  {weekday.slice(0, 3)}
                </abbr>
              </th>
              {hours[day]?.map((count, hour) => (
                <td
                  key={hour}
                  title={`${weekday}, ${hour}:00 to ${hour + 1}:00: ${count}`}
                  className="h-7 rounded-xs bg-subtle text-center"
                  style={count ? { background: shade(count / most) } : {}}
                >
                  <span className={count ? "max-sm:sr-only" : "sr-only"}>{count}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shade = (strength: number) =>
  `color-mix(in oklab, var(--accent) ${Math.round(6 + strength * (STRONGEST - 6))}%, var(--surface))`;
