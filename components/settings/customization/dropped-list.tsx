import { Notice } from "@/components/ui/notice";
import type { Dropped } from "@/lib/workspace/customization/schemas";

/** What of the head HTML is not used, and why. */
export function DroppedList({ dropped }: { dropped: Dropped[] }) {
  if (dropped.length === 0) return null;
  return (
    <Notice
      tone="warning"
      live
      title={dropped.length === 1 ? "1 thing is left out" : `${dropped.length} items were removed`}
    >
      <ul aria-label="Removed" className="flex flex-col gap-1.5 pt-1">
        {dropped.map(({ what, why }, index) => (
          <li key={index} className="flex flex-col">
            <code className="font-mono text-xs break-all">{what}</code>
            <span className="text-xs text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
