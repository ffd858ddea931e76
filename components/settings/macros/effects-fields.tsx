"use client";

import { useState } from "react";
import { useEffectNames } from "@/components/ticket/composer/use-effect-names";
import { localTimes } from "@/components/ticket/actions/local-times";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { SnoozePreset } from "@/lib/tickets/macros/format";
import type { MacroEffects } from "@/lib/tickets/macros/schemas";
import { ENUM_FIELDS, enumFields, labelOf, valuesOf } from "@/lib/tickets/model/labels";

type EffectsFieldsProps = { effects: MacroEffects; onChange: (effects: MacroEffects) => void };

/** Value of a select: none. */
const [AS_IT_IS, NONE] = ["", "none"] as const;

/** Snooze choices. Only the names matter here; times are computed when the macro is used. */
const SLEEPS = localTimes(new Date()).map(({ preset, label }): [SnoozePreset, string] => [preset, label]);

const snoozeOf = (sleep: SnoozePreset | typeof NONE | undefined): MacroEffects["snooze"] =>
  sleep && (sleep === NONE ? { until: null } : { preset: sleep });

/** A macro's actions. */
export function EffectsFields({ effects, onChange }: EffectsFieldsProps) {
  const { agents, teams, categories, me } = useEffectNames();
  const change = (part: MacroEffects) => onChange({ ...effects, ...part });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-2 text-sm font-medium">Actions</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {enumFields().map((field) => (
          <Choice
            key={field}
            label={ENUM_FIELDS[field].label}
            value={effects[field]}
            options={valuesOf(field).map((value) => [value, labelOf(field, value)])}
            {...(field === "status" && { asItIs: "Pending (default)" })}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
        <Choice
          label="Assignee"
          value={effects.assignee && (effects.assignee.agentId ?? NONE)}
          options={[
            ["me", "Agent who uses it"],
            ...agents.map(({ id, name }): [string, string] => [id, id === me ? `${name} (you)` : name]),
            [NONE, "Unassigned"],
          ]}
          onChange={(id) =>
            change({ assignee: id === undefined ? undefined : { agentId: id === NONE ? null : id } })
          }
        />
        <Choice
          label="Team"
          value={effects.teamId === null ? NONE : effects.teamId}
          options={[...teams.map(({ id, name }): [string, string] => [id, name]), [NONE, "No team"]]}
          onChange={(id) => change({ teamId: id === NONE ? null : id })}
        />
        <Choice
          label="Category"
          value={effects.categoryId === null ? NONE : effects.categoryId}
          options={[...categories.map(({ id, name }): [string, string] => [id, name]), [NONE, "No category"]]}
          onChange={(id) => change({ categoryId: id === NONE ? null : id })}
        />
        <Choice
          label="Snooze"
          value={effects.snooze && ("preset" in effects.snooze ? effects.snooze.preset : NONE)}
          options={[[NONE, "Until the customer replies"], ...SLEEPS]}
          asItIs="Unsnooze"
          onChange={(sleep) => change({ snooze: snoozeOf(sleep) })}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <TagsField label="Add tags" tags={effects.addTags} onChange={(addTags) => change({ addTags })} />
        <TagsField
          label="Remove tags"
          tags={effects.removeTags}
          onChange={(removeTags) => change({ removeTags })}
        />
      </div>
    </fieldset>
  );
}

type TagsFieldProps = {
  label: string;
  tags: string[] | undefined;
  onChange: (tags: string[] | undefined) => void;
};

function TagsField({ label, tags = [], onChange }: TagsFieldProps) {
  const [typed, setTyped] = useState(() => tags.join(", "));
  return (
    <Field label={label} hint="Separated by commas">
      <Input
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const names = event.target.value
            .split(",")
            .map((name) => name.trim())
            .filter(Boolean);
          onChange(names.length > 0 ? names : undefined);
        }}
      />
    </Field>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value | undefined;
  options: [Value, string][];
  asItIs?: string;
  onChange: (value: Value | undefined) => void;
};

function Choice<Value extends string>({
  label,
  value,
  options,
  asItIs = "No change",
  onChange,
}: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      <Select
        value={value ?? AS_IT_IS}
        onChange={(event) => onChange(options.find(([each]) => each === event.target.value)?.[0])}
      >
        <option value={AS_IT_IS}>{asItIs}</option>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
