import type { MacroEffects } from "@/lib/tickets/macros/schemas";
import type { ReplyEffects } from "@/lib/tickets/messages/schemas";
import { localTimes } from "@/components/ticket/actions/local-times";

/** What a macro does when it is chosen at a moment: its sleep ends at a time of the agent's own zone. */
export function resolveMacroEffects({ snooze, ...rest }: MacroEffects, now: Date): ReplyEffects {
  if (!snooze || !("preset" in snooze)) return { ...rest, ...(snooze && { snooze }) };
  const time = localTimes(now).find(({ preset }) => preset === snooze.preset);
  return { ...rest, ...(time && { snooze: { until: time.at.toISOString() } }) };
}
