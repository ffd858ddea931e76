import type { ReplyEffects } from "@/lib/tickets/model/schemas";
import type { MacroEffects } from "@/lib/tickets/macros/schemas";
import { localTimes } from "@/components/ticket/actions/local-times";

/** Merges two sets of actions: tags are combined, otherwise the later one wins. */
export function mergeEffects(before: ReplyEffects, later: ReplyEffects): ReplyEffects {
  const addTags = joinTags(before.addTags, later.addTags, later.removeTags);
  const removeTags = joinTags(before.removeTags, later.removeTags, later.addTags);
  return { ...before, ...later, addTags, removeTags };
}

/** Without tags that the later one changes otherwise. */
function joinTags(
  before: string[] = [],
  later: string[] = [],
  otherwise: string[] = [],
): string[] | undefined {
  const tags = [...new Set([...before, ...later])].filter((tag) => !otherwise.includes(tag));
  return tags.length > 0 ? tags : undefined;
}

/** A macro's actions at the time it is used; its snooze ends in the agent's time zone. */
export function resolveMacroEffects({ snooze, ...rest }: MacroEffects, now: Date): ReplyEffects {
  if (!snooze || !("preset" in snooze)) return { ...rest, ...(snooze && { snooze }) };
  const time = localTimes(now).find(({ preset }) => preset === snooze.preset);
  return { ...rest, ...(time && { snooze: { until: time.at.toISOString() } }) };
}
