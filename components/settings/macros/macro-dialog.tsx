"use client";

import { useDeferredValue, useRef, useState } from "react";
import type { SubmitEvent } from "react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { applyEdit, selectedIn } from "@/components/ticket/composer/apply-edit";
import { PreviewPane } from "@/components/ticket/composer/preview-pane";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { can } from "@/lib/workspace/auth/permissions";
import { VARIABLES, fillVariables, unknownVariables } from "@/lib/tickets/macros/format";
import type { MacroDto, MacroInput } from "@/lib/tickets/macros/schemas";
import { fieldErrors } from "../field-errors";
import { EffectsFields } from "./effects-fields";
import { useSaveMacro } from "./use-macro-mutations";

const NEW: MacroInput = { name: "", body: "", effects: {}, isShared: false };

/** Edits a macro: its text with a live preview, and its actions. */
export default function MacroDialog({ macro, onClose }: { macro: MacroDto | null; onClose: () => void }) {
  const { role } = useWorkspace().me;
  const [input, setInput] = useState<MacroInput>(() => (macro ? toInput(macro) : NEW));
  const save = useSaveMacro();
  const errors = fieldErrors(save.error, "name");
  const change = (part: Partial<MacroInput>) => setInput((before) => ({ ...before, ...part }));

  function submit(event: SubmitEvent) {
    event.preventDefault();
    save.mutate({ id: macro?.id ?? null, input }, { onSuccess: onClose });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={macro ? `Edit “${macro.name}”` : "New macro"}
      className="max-w-2xl"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="macro" variant="primary" pending={save.isPending}>
            Save macro
          </Button>
        </>
      }
    >
      <form id="macro" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <div className="flex gap-3 max-sm:flex-col">
          <Field label="Name" error={errors.at("name")} className="flex-1">
            <Input
              value={input.name}
              maxLength={80}
              onChange={(event) => change({ name: event.target.value })}
            />
          </Field>
          {can(role, "macros.share") && (
            <Field label="Available to" className="sm:w-44">
              <Select
                value={input.isShared ? "everybody" : "me"}
                onChange={(event) => change({ isShared: event.target.value === "everybody" })}
              >
                <option value="everybody">Everyone</option>
                <option value="me">Only me</option>
              </Select>
            </Field>
          )}
        </div>
        <BodyField
          body={input.body}
          error={bodyError(input.body) ?? errors.at("body")}
          onChange={(body) => change({ body })}
        />
        <EffectsFields effects={input.effects} onChange={(effects) => change({ effects })} />
        {save.isError && !errors.at("name") && !errors.at("body") && (
          <p role="alert" className="text-sm text-danger">
            {save.error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const toInput = ({ name, body, effects, isShared }: MacroDto): MacroInput => ({
  name,
  body,
  effects,
  isShared,
});

function bodyError(body: string): string | undefined {
  const [unknown] = unknownVariables(body);
  return unknown === undefined ? undefined : `Unknown variable {{${unknown}}}. Use one of those below.`;
}

type BodyFieldProps = { body: string; error: string | undefined; onChange: (body: string) => void };

function BodyField({ body, error, onChange }: BodyFieldProps) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const shown = useDeferredValue(body);

  function insert(variable: string) {
    const field = textarea.current;
    if (!field) return;
    const { start: from, end: to } = selectedIn(field);
    const end = from + variable.length;
    applyEdit(field, { from, to, insert: variable, start: end, end });
  }

  return (
    <div className="flex flex-col gap-2">
      <Field label="Text" error={error}>
        <Textarea
          ref={textarea}
          value={body}
          rows={6}
          placeholder="Hi {{requester.first_name}}, …"
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <ul aria-label="Variables" className="flex flex-wrap gap-1">
        {Object.keys(VARIABLES).map((name) => (
          <li key={name}>
            <Button
              size="sm"
              variant="ghost"
              className="border-line font-normal"
              onClick={() => insert(`{{${name}}}`)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-xs text-muted">For example:</p>
      <PreviewPane
        text={fillVariables(shown, VARIABLES)}
        className="min-h-12 rounded-md border border-line bg-canvas px-3 py-2"
      />
    </div>
  );
}
