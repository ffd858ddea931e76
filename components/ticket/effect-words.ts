import type { ReplyEffects } from "@/lib/messages/schemas";
import { exactTime } from "./format-time";
import { STATUS_LOOKS } from "./status-labels";

type Names = {
  me: string;
  agents: readonly { id: string; name: string }[];
  teams: readonly { id: string; name: string }[];
  categories: readonly { id: string; name: string }[];
};

/** One thing that sending a reply does besides; `without` is what is left when it is taken away. */
export type EffectWord = { key: string; text: string; without: ReplyEffects };

type Say<Key extends keyof ReplyEffects> = (
  value: Exclude<ReplyEffects[Key], undefined>,
  names: Names,
) => string;

const SAYINGS: { [Key in Exclude<keyof ReplyEffects, "addTags" | "removeTags">]-?: Say<Key> } = {
  status: (status) => `Sets ${STATUS_LOOKS[status].label}`,
  priority: (priority) => `Priority ${priority}`,
  assignee: ({ agentId }, names) => assigneeWords(agentId, names),
  teamId: (id, { teams }) => (id === null ? "Takes it from its team" : `Team ${nameIn(teams, id)}`),
  categoryId: (id, { categories }) =>
    id === null ? "Takes it out of its category" : `Category ${nameIn(categories, id)}`,
  snooze: ({ until }) => (until === null ? "Snoozes until the answer" : `Snoozes until ${exactTime(until)}`),
};

/** Says what sending does besides, one by one. */
export function effectWords(effects: ReplyEffects, names: Names): EffectWord[] {
  const simple = Object.entries(SAYINGS).flatMap(([key, say]) => {
    const value = effects[key as keyof typeof SAYINGS];
    if (value === undefined) return [];
    return [
      {
        key,
        text: (say as Say<keyof ReplyEffects>)(value, names),
        without: { ...effects, [key]: undefined },
      },
    ];
  });
  return [...simple, ...tagWords(effects, "addTags"), ...tagWords(effects, "removeTags")];
}

function tagWords(effects: ReplyEffects, key: "addTags" | "removeTags"): EffectWord[] {
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
