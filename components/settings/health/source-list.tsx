import { Badge } from "@/components/ui/badge";
import type { EmbedSource } from "@/lib/identity/diagnosis/schemas";
import { EMBED_TYPE_NAMES } from "@/lib/identity/diagnosis/reason-labels";

/** Pages that loaded the portal, by way of embedding. */
export function SourceList({ sources }: { sources: EmbedSource[] }) {
  return (
    <ul
      aria-label="Pages with the portal"
      className="flex flex-col divide-y divide-line border-t border-line"
    >
      {sources.map(({ origin, embedType, signed, unsigned }) => (
        <li
          key={`${origin} ${embedType}`}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm"
        >
          {origin ? <code className="min-w-0 font-mono break-all">{origin}</code> : <span>Unknown page</span>}
          <span className="text-xs text-muted">{EMBED_TYPE_NAMES[embedType]}</span>
          <span className="ml-auto flex items-center gap-3 text-xs text-muted tabular-nums">
            {(signed + unsigned).toLocaleString("en")} opened
            <Badge tone={unsigned === 0 ? "success" : "warning"}>{share(signed, unsigned)} signed</Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Rounded down, so that "100 %" is exact. */
function share(signed: number, unsigned: number): string {
  return `${Math.floor((signed / Math.max(1, signed + unsigned)) * 100)} %`;
}
