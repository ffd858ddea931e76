import type { SnoozePreset } from "@/lib/tickets/macros/format";
import type { MacroEffects } from "@/lib/tickets/macros/schemas";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";
import { exactTime } from "@/components/lib/format-time";
import { ENUM_FIELDS, labelOf, mapEnumFields } from "@/lib/tickets/model/labels";

type Names = {
  me: string;
  agents: readonly { id: string; name: string }[];
  teams: readonly { id: string; name: string }[];
  categories: readonly { id: string; name: string }[];
};

/** One action of a reply; `without` is what remains when it is removed. */
export type EffectLabel<Effects> = { key: string; text: string; without: Effects };

type Said = ReplyEffects | MacroEffects;
type Say<Key extends keyof Said> = (value: Exclude<Said[Key], undefined>, names: Names) => string;

const SAYINGS: { [Key in Exclude<keyof Said, "addTags" | "removeTags">]-?: Say<Key> } = {
  ...mapEnumFields((field) => (value: string) => `${ENUM_FIELDS[field].label}: ${labelOf(field, value)}`),
  assignee: ({ agentId }, names) => assigneeWords(agentId, names),
  teamId: (id, { teams }) => (id === null ? "No team" : `Team: ${nameIn(teams, id)}`),
  categoryId: (id, { categories }) => (id === null ? "No category" : `Category: ${nameIn(categories, id)}`),
  snooze: (snooze) => {
    if ("preset" in snooze) return PRESET_WORDS[snooze.preset];
    return snooze.until === null ? "Snooze until reply" : `Snooze until ${exactTime(snooze.until)}`;
  },
};

const PRESET_WORDS: Record<SnoozePreset, string> = {
  "1-hour": "Snooze for 1 hour",
  "3-hours": "Snooze for 3 hours",
  tomorrow: "Snooze until tomorrow morning",
  monday: "Snooze until next Monday",
  week: "Snooze for 1 week",
};

/** Describes the actions of a reply or macro. */
export function effectLabels<Effects extends Said>(effects: Effects, names: Names): EffectLabel<Effects>[] {
  const simple = Object.entries(SAYINGS).flatMap(([key, say]) => {
    const value = effects[key as keyof typeof SAYINGS];
    if (value === undefined) return [];
    return [
      {
        key,
        text: (say as Say<keyof Said>)(value, names),
        without: { ...effects, [key]: undefined },
      },
    ];
  });
  return [...simple, ...tagWords(effects, "addTags"), ...tagWords(effects, "removeTags")];
}

function tagWords<Effects extends Said>(
  effects: Effects,
  key: "addTags" | "removeTags",
): EffectLabel<Effects>[] {
  return (effects[key] ?? []).map((tag) => {
    const others = effects[key]?.filter((other) => other !== tag);
    return {
      key: `${key} ${tag}`,
      text: `${key === "addTags" ? "Add" : "Remove"} tag ${tag}`,
      without: { ...effects, [key]: others?.length ? others : undefined },
    };
  });
}

function assigneeWords(agentId: string | null, { me, agents }: Names): string {
  if (agentId === null) return "Unassign";
  return agentId === "me" || agentId === me ? "Assign to you" : `Assign to ${nameIn(agents, agentId)}`;
}

const nameIn = (all: readonly { id: string; name: string }[], id: string) =>
  all.find((one) => one.id === id)?.name ?? "…";
