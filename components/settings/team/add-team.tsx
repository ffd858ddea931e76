"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldErrors } from "../field-errors";
import { useTeamMutation } from "./use-team-mutations";

export function AddTeam() {
  const [name, setName] = useState("");
  const add = useTeamMutation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add.mutate({ kind: "add", name }, { onSuccess: () => setName("") });
  };
  return (
    <form onSubmit={submit} noValidate className="flex items-start gap-2 border-t border-line px-4 py-3">
      <Field
        label="Name of the new team"
        hideLabel
        error={fieldErrors(add.error, "name").at("name")}
        className="flex-1"
      >
        <Input
          value={name}
          placeholder="New team"
          maxLength={60}
          onChange={(event) => {
            setName(event.target.value);
            if (add.isError) add.reset();
          }}
        />
      </Field>
      <Button type="submit" pending={add.isPending}>
        <Plus aria-hidden />
        Add team
      </Button>
    </form>
  );
}
