"use client";

import { MAX_NAME } from "@/lib/platform/labels";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Pencil } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldErrors } from "./field-errors";

type EditableNameProps = {
  name: string;
  error: Error | null;
  isPending: boolean;
  onStart: () => void;
  onRename: (name: string, onDone: () => void) => void;
};

/** A name that becomes a field on click. Enter saves, Escape cancels. */
export function EditableName({ name, error, isPending, onStart, onRename }: EditableNameProps) {
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <button
        type="button"
        aria-label={`Rename ${name}`}
        onClick={() => {
          onStart();
          setTyped(name);
        }}
        className="group flex min-w-0 items-center gap-2 rounded-md py-1 text-left text-sm font-medium"
      >
        <span className="truncate">{name}</span>
        <Pencil
          aria-hidden
          className="size-3.5 shrink-0 text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
        />
      </button>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() === name) return setTyped(null);
    onRename(typed, () => setTyped(null));
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && setTyped(null)}
      noValidate
      className="flex min-w-0 flex-1 flex-wrap items-start gap-2"
    >
      <Field
        label={`Name of ${name}`}
        hideLabel
        error={fieldErrors(error, "name").at("name")}
        className="flex-1"
      >
        <Input
          autoFocus
          value={typed}
          maxLength={MAX_NAME}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" pending={isPending}>
        Save
      </Button>
      <Button variant="ghost" onClick={() => setTyped(null)}>
        Cancel
      </Button>
    </form>
  );
}
