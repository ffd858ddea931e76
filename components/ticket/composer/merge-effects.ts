import type { ReplyEffects } from "@/lib/tickets/messages/schemas";
import type { MacroEffects } from "@/lib/tickets/macros/schemas";
import { localTimes } from "@/components/ticket/actions/local-times";

/** What two say together: tags add up, of the rest the later one counts. */
export function mergeEffects(before: ReplyEffects, later: ReplyEffects): ReplyEffects {
  const addTags = joinTags(before.addTags, later.addTags, later.removeTags);
  const removeTags = joinTags(before.removeTags, later.removeTags, later.addTags);
  return { ...before, ...later, addTags, removeTags };
}

/** A tag that the later one wants otherwise is not among them. */
function joinTags(
  before: string[] = [],
  later: string[] = [],
  otherwise: string[] = [],
): string[] | undefined {
  const tags = [...new Set([...before, ...later])].filter((tag) => !otherwise.includes(tag));
  return tags.length > 0 ? tags : undefined;
}

/** What a macro does when it is chosen at a moment: its sleep ends at a time of the agent's own zone. */
export function resolveMacroEffects({ snooze, ...rest }: MacroEffects, now: Date): ReplyEffects {
  if (!snooze || !("preset" in snooze)) return { ...rest, ...(snooze && { snooze }) };
  const time = localTimes(now).find(({ preset }) => preset === snooze.preset);
  return { ...rest, ...(time && { snooze: { until: time.at.toISOString() } }) };
}
