"use client";

import { useState } from "react";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import type { RotateSecretInput, SecretDto, SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { useSettingsMutation } from "../use-settings-mutation";
import { CompromisedConfirm } from "./compromised-confirm";

type RotateSecretDialogProps = { secrets: SecretDto[]; open: boolean; onClose: () => void };

const FRESH = { kind: "hmac", mode: "overlap", hours: 24, typed: "" } as const;

const MODES: { value: RotateSecretInput["mode"]; label: string; hint: string }[] = [
  {
    value: "overlap",
    label: "Keep it active for a while",
    hint: "Both work, so nothing breaks while you update your server.",
  },
  {
    value: "compromised",
    label: "Revoke now (compromised)",
    hint: "If someone else may have seen the secret.",
  },
];

type Choice = { kind: SecretDto["kind"]; mode: RotateSecretInput["mode"]; hours: number; typed: string };

/** Creates a new secret and decides what happens to the current one. */
export function RotateSecretDialog({ secrets, open, onClose }: RotateSecretDialogProps) {
  const { slug } = useWorkspace();
  const [choice, setChoice] = useState<Choice>(FRESH);
  const { kind, mode, hours, typed } = choice;
  const compromised = mode === "compromised";
  const roll = useSettingsMutation<SecuritySettingsDto, RotateSecretInput>({
    page: "security",
    send: (path, input) => request<SecuritySettingsDto>(`${path}/secrets`, { method: "POST", body: input }),
    done: "New secret created. Add it to your server’s environment.",
  });
  const close = () => {
    onClose();
    setChoice(FRESH);
  };
  const submit = () =>
    roll.mutate(compromised ? { kind, mode: "compromised" } : { kind, mode: "overlap", hours }, {
      onSuccess: close,
    });

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title="Rotate secret"
      description="Creates a new secret. Choose what happens to the current one."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            variant={compromised ? "danger" : "primary"}
            disabled={compromised && typed !== slug}
            pending={roll.isPending}
            onClick={submit}
          >
            {compromised ? "Revoke now and create a new one" : "Create new secret"}
          </Button>
        </>
      }
    >
      {secrets.some((secret) => secret.kind === "jwt") && (
        <Field label="Secret">
          <Select
            value={kind}
            onChange={(event) =>
              setChoice({ ...choice, kind: event.target.value === "jwt" ? "jwt" : "hmac" })
            }
          >
            <option value="hmac">Signing secret (HMAC)</option>
            <option value="jwt">Token secret (JWT)</option>
          </Select>
        </Field>
      )}
      <RadioCards
        label="Current secret"
        value={mode}
        onValueChange={(next) => setChoice({ ...choice, mode: next })}
        options={MODES}
      />
      {compromised ? (
        <CompromisedConfirm
          slug={slug}
          typed={typed}
          onType={(next) => setChoice({ ...choice, typed: next })}
        />
      ) : (
        <Field label="Keep it active for">
          <Select
            value={hours}
            onChange={(event) => setChoice({ ...choice, hours: Number(event.target.value) })}
          >
            <option value={1}>1 hour</option>
            <option value={24}>24 hours</option>
            <option value={72}>3 days</option>
            <option value={168}>7 days</option>
          </Select>
        </Field>
      )}
    </Dialog>
  );
}
