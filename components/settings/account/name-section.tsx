"use client";

import { MAX_PERSON_NAME } from "@/lib/platform/labels";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldErrors } from "../field-errors";
import { SaveBar } from "../save-bar";
import { SettingsSection } from "../settings-section";
import { useUpdateAccount } from "./use-update-account";

/** The agent's name. */
export function NameSection({ name, email }: { name: string; email: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const update = useUpdateAccount();
  const value = typed ?? name;
  return (
    <SettingsSection title="Profile">
      <form
        aria-label="Profile"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ name: value }, { onSuccess: () => setTyped(null) });
        }}
      >
        <Field
          label="Name"
          hint="Customers see this next to your replies, in all your workspaces."
          error={fieldErrors(update.error, "name").at("name")}
        >
          <Input
            value={value}
            maxLength={MAX_PERSON_NAME}
            autoComplete="name"
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <p className="text-sm text-muted">You sign in as {email}.</p>
        <SaveBar
          dirty={value !== name}
          pending={update.isPending}
          saved={update.isSuccess}
          onReset={() => setTyped(null)}
        />
      </form>
    </SettingsSection>
  );
}
