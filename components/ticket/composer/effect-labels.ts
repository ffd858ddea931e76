import type { SnoozePreset } from "@/lib/tickets/macros/format";
import type { MacroEffects } from "@/lib/tickets/macros/schemas";
import type { ReplyEffects } from "@/lib/tickets/messages/schemas";
import { exactTime } from "@/components/lib/format-time";
import { STATUS_LOOKS } from "@/components/ticket/actions/status-labels";

type Names = {
  me: string;
  agents: readonly { id: string; name: string }[];
  teams: readonly { id: string; name: string }[];
  categories: readonly { id: string; name: string }[];
};

/** One thing that sending a reply does besides; `without` is what is left when it is taken away. */
export type EffectLabel<Effects> = { key: string; text: string; without: Effects };

type Said = ReplyEffects | MacroEffects;
type Say<Key extends keyof Said> = (value: Exclude<Said[Key], undefined>, names: Names) => string;

const SAYINGS: { [Key in Exclude<keyof Said, "addTags" | "removeTags">]-?: Say<Key> } = {
  status: (status) => `Sets ${STATUS_LOOKS[status].label}`,
  priority: (priority) => `Priority ${priority}`,
  assignee: ({ agentId }, names) => assigneeWords(agentId, names),
  teamId: (id, { teams }) => (id === null ? "Takes it from its team" : `Team ${nameIn(teams, id)}`),
  categoryId: (id, { categories }) =>
    id === null ? "Takes it out of its category" : `Category ${nameIn(categories, id)}`,
  snooze: (snooze) => {
    if ("preset" in snooze) return PRESET_WORDS[snooze.preset];
    return snooze.until === null ? "Snoozes until the answer" : `Snoozes until ${exactTime(snooze.until)}`;
  },
};

const PRESET_WORDS: Record<SnoozePreset, string> = {
  "1-hour": "Snoozes for an hour",
  "3-hours": "Snoozes for 3 hours",
  tomorrow: "Snoozes until tomorrow morning",
  monday: "Snoozes until next Monday",
  week: "Snoozes for a week",
};

/** Says what sending does besides, one by one. */
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
      text: `${key === "addTags" ? "Adds" : "Removes"} tag ${tag}`,
      without: { ...effects, [key]: others?.length ? others : undefined },
    };
  });
}

function assigneeWords(agentId: string | null, { me, agents }: Names): string {
  if (agentId === null) return "Removes the assignee";
  return agentId === "me" || agentId === me ? "Assigns to you" : `Assigns to ${nameIn(agents, agentId)}`;
}

const nameIn = (all: readonly { id: string; name: string }[], id: string) =>
  all.find((one) => one.id === id)?.name ?? "…";
