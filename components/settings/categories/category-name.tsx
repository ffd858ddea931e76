"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { Pencil } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CategoryDto } from "@/lib/categories/schemas";
import { fieldErrors } from "../field-errors";
import { useRenameCategory } from "./use-category-mutations";

/** A category's name; a click makes it a field. Enter saves, Escape leaves it as it was. */
export function CategoryName({ category }: { category: CategoryDto }) {
  const [name, setName] = useState<string | null>(null);
  const rename = useRenameCategory();

  if (name === null) {
    return (
      <button
        type="button"
        aria-label={`Rename ${category.name}`}
        onClick={() => {
          rename.reset();
          setName(category.name);
        }}
        className="group flex min-w-0 items-center gap-2 rounded-md py-1 text-left text-sm font-medium"
      >
        <span className="truncate">{category.name}</span>
        <Pencil
          aria-hidden
          className="size-3.5 shrink-0 text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
        />
      </button>
    );
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === category.name) return setName(null);
    rename.mutate({ id: category.id, name }, { onSuccess: () => setName(null) });
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && setName(null)}
      noValidate
      className="flex min-w-0 flex-1 flex-wrap items-start gap-2"
    >
      <Field
        label={`Name of ${category.name}`}
        hideLabel
        error={fieldErrors(rename.error, "name").at("name")}
        className="flex-1"
      >
        <Input autoFocus value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Button type="submit" variant="primary" pending={rename.isPending}>
        Save
      </Button>
      <Button variant="ghost" onClick={() => setName(null)}>
        Cancel
      </Button>
    </form>
  );
}
