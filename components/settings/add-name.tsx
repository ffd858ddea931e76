"use client";

import { MAX_NAME } from "@/lib/platform/labels";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldErrors } from "./field-errors";

type AddNameProps = {
  /** What is added, in lowercase, such as "team". */
  what: string;
  isPending: boolean;
  error: Error | null;
  /** Called when a refused name is being changed. */
  onReset: () => void;
  onAdd: (name: string, onDone: () => void) => void;
};

/** A field that adds an item by name, below the list. */
export function AddName({ what, isPending, error, onReset, onAdd }: AddNameProps) {
  const [name, setName] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onAdd(name, () => setName(""));
  };
  return (
    <form onSubmit={submit} noValidate className="flex items-start gap-2 border-t border-line px-4 py-3">
      <Field
        label={`New ${what} name`}
        hideLabel
        error={fieldErrors(error, "name").at("name")}
        className="flex-1"
      >
        <Input
          value={name}
          placeholder={`New ${what}`}
          maxLength={MAX_NAME}
          onChange={(event) => {
            setName(event.target.value);
            if (error) onReset();
          }}
        />
      </Field>
      <Button type="submit" pending={isPending}>
        <Plus aria-hidden />
        Add {what}
      </Button>
    </form>
  );
}
