"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FieldErrors } from "../field-errors";

type PasteFormProps = {
  pending: boolean;
  errors: FieldErrors;
  /** Name of the field in the API. */
  path: "token" | "text";
  label: string;
  placeholder: string;
  hint: string;
  onSubmit: (value: string) => void;
};

/** A form for one pasted text. */
export function PasteForm({ pending, errors, path, label, placeholder, hint, onSubmit }: PasteFormProps) {
  const [value, setValue] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(value);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 p-4">
      <Field label={label} hint={hint} error={errors.at(path)}>
        <Textarea
          value={value}
          rows={5}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="font-mono break-all"
          onChange={(event) => setValue(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-start">
        Diagnose
      </Button>
    </form>
  );
}
