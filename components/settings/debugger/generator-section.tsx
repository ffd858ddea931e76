"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { SampleDto, SampleInput } from "@/lib/identity/diagnosis/schemas";
import type { SecretDto } from "@/lib/workspace/workspaces/schemas";
import { fieldErrors } from "../field-errors";
import { settingsPath } from "../settings-path";
import { SettingsSection } from "../settings-section";
import { Sample } from "./sample";

/** Generates a valid signature or token without showing the secret. */
export function GeneratorSection({ secrets }: { secrets: SecretDto[] }) {
  const { slug } = useWorkspace();
  const live = secrets
    .filter(({ state }) => state !== "ended")
    .toSorted((one, other) => one.kind.localeCompare(other.kind));
  const [email, setEmail] = useState("");
  const [chosen, setChosen] = useState("");
  const make = useMutation({
    mutationFn: (input: SampleInput) =>
      request<SampleDto>(`${settingsPath(slug, "security")}/samples`, { method: "POST", body: input }),
  });
  const errors = fieldErrors(make.error, "email");
  const secretId = live.some(({ id }) => id === chosen) ? chosen : (live[0]?.id ?? "");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    make.mutate({ secretId, email });
  };

  return (
    <SettingsSection
      title="Generate a test signature"
      description="Generate a valid signature or token with one of your secrets. A signature opens that customer’s portal, so this is recorded in the audit log."
    >
      {live.length === 0 ? (
        <Notice tone="warning">There’s no active secret. Rotate or import one in Security first.</Notice>
      ) : (
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          <Field label="Email to sign" hint="Signed exactly as entered." error={errors.at("email")}>
            <Input
              type="text"
              inputMode="email"
              value={email}
              placeholder="jane@example.com"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setEmail(event.target.value);
                make.reset();
              }}
            />
          </Field>
          <Field label="Secret" error={errors.at("secretId")}>
            <Select
              value={secretId}
              onChange={(event) => {
                setChosen(event.target.value);
                make.reset();
              }}
            >
              {live.map(({ id, label, kind, keyId }) => (
                <option key={id} value={id}>
                  {label} ({kind === "hmac" ? "signature" : "token"}, {keyId})
                </option>
              ))}
            </Select>
          </Field>
          <Button type="submit" pending={make.isPending} className="self-start">
            Generate
          </Button>
        </form>
      )}
      {make.isError && !errors.any && (
        <Notice tone="danger" live title="Couldn’t generate it.">
          {make.error.message}
        </Notice>
      )}
      {make.data && <Sample sample={make.data} />}
    </SettingsSection>
  );
}
