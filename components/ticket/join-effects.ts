import type { ReplyEffects } from "@/lib/messages/schemas";

/** What two say together: tags add up, of the rest the later one counts. */
export function joinEffects(before: ReplyEffects, later: ReplyEffects): ReplyEffects {
  const addTags = [...new Set([...(before.addTags ?? []), ...(later.addTags ?? [])])];
  return { ...before, ...later, ...(addTags.length > 0 && { addTags }) };
}
