"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { Plus } from "lucide-react";
import { request } from "@/components/lib/request";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { fieldErrors } from "../field-errors";
import { useSettingsMutation } from "../use-settings-mutation";

export function AddDomain() {
  const [pattern, setPattern] = useState("");
  const add = useSettingsMutation<SecuritySettingsDto, string>({
    page: "security",
    send: (path, typed) =>
      request<SecuritySettingsDto>(`${path}/domains`, { method: "POST", body: { pattern: typed } }),
    mainField: "pattern",
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add.mutate(pattern.trim(), { onSuccess: () => setPattern("") });
  };
  return (
    <form onSubmit={submit} noValidate className="flex items-start gap-2 px-4 py-3">
      <Field
        label="Domain"
        hideLabel
        hint={
          <>
            <code className="font-mono">app.example.com</code>, or{" "}
            <code className="font-mono">*.example.com</code> for all subdomains (not example.com itself).
            HTTPS only, except on localhost.
          </>
        }
        error={fieldErrors(add.error, "pattern").at("pattern")}
        className="flex-1"
      >
        <Input
          value={pattern}
          placeholder="app.example.com"
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setPattern(event.target.value);
            if (add.isError) add.reset();
          }}
        />
      </Field>
      <Button type="submit" pending={add.isPending}>
        <Plus aria-hidden />
        Add domain
      </Button>
    </form>
  );
}
