"use client";

import { useNow } from "@/components/ui/use-now";
import { Fact } from "./fact";

/** What time it is where the customer is: whether they still sit at their desk. */
export function CustomerTime({ timeZone }: { timeZone: string | null }) {
  const now = useNow();
  if (!timeZone || now === null) return null;
  const time = new Intl.DateTimeFormat("en", {
    timeZone,
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  return (
    <Fact name="Local time">
      {time.format(now)} for them
      <span className="block text-xs text-muted">{timeZone.replaceAll("_", " ")}</span>
    </Fact>
  );
}
