"use client";

import { X, Zap } from "lucide-react";
import type { MacroEffects } from "@/lib/tickets/macros/schemas";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";
import { effectLabels } from "./effect-labels";
import { useEffectNames } from "./use-effect-names";

type EffectChipsProps<Effects> = {
  label?: string;
  effects: Effects;
  onChange?: (effects: Effects) => void;
};

/** What sending also does; each action can be removed. */
export function EffectChips<Effects extends ReplyEffects | MacroEffects>({
  label = "When sent, also",
  effects,
  onChange,
}: EffectChipsProps<Effects>) {
  const words = effectLabels(effects, useEffectNames());
  if (words.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {words.map(({ key, text, without }) => (
        <li
          key={key}
          className="flex h-6 max-w-full items-center gap-1 rounded-md bg-accent-soft pl-1.5 text-xs text-accent-text last:pr-0"
        >
          <Zap aria-hidden className="size-3 shrink-0" />
          <span className={onChange ? "truncate" : "truncate pr-1.5"}>{text}</span>
          {onChange && (
            <button
              type="button"
              aria-label={`Remove: ${text}`}
              onClick={() => onChange(without)}
              className="grid size-6 shrink-0 place-items-center rounded-md hover:bg-line focus-visible:-outline-offset-2"
            >
              <X aria-hidden className="size-3" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
