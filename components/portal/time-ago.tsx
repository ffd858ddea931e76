/** @jsxImportSource preact */
import { usePortalState } from "./state-context";
import { exactTime, relativeTime } from "./time";

/** A relative time, titled with the exact local time once the time zone is known. */
export function TimeAgo({ at, class: name }: { at: string; class: string }) {
  const { now, ready, page } = usePortalState();
  return (
    <time class={name} dateTime={at} title={ready ? exactTime(at, page.locale) : undefined}>
      {relativeTime(at, now, page.locale)}
    </time>
  );
}
