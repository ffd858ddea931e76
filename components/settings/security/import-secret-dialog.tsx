"use client";

import { MAX_NAME } from "@/lib/platform/labels";
import { useState } from "react";
import { request } from "@/components/lib/request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ImportSecretInput, SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { fieldErrors } from "../field-errors";
import { useSettingsMutation } from "../use-settings-mutation";

const EMPTY = { label: "", secret: "" };

/** Imports the secret that a host's pages already sign with. */
export function ImportSecretDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState(EMPTY);
  const add = useSettingsMutation<SecuritySettingsDto, ImportSecretInput>({
    page: "security",
    send: (path, input) =>
      request<SecuritySettingsDto>(`${path}/imported-secrets`, { method: "POST", body: input }),
    done: "Secret imported",
    mainField: "secret",
  });
  const errors = fieldErrors(add.error, "secret");
  const close = () => {
    onClose();
    setTyped(EMPTY);
    add.reset();
  };
  const submit = () => add.mutate({ kind: "hmac", ...typed }, { onSuccess: close });

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title="Import secret"
      description="Import the secret your pages already sign with, such as the one from Crisp’s Ticket Center, and they keep working unchanged. Existing secrets stay active."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" pending={add.isPending} onClick={submit}>
            Import
          </Button>
        </>
      }
    >
      <Field label="Name" hint="Helps you tell your secrets apart." error={errors.at("label")}>
        <Input
          value={typed.label}
          placeholder="Crisp"
          maxLength={MAX_NAME}
          autoComplete="off"
          onChange={(event) => setTyped({ ...typed, label: event.target.value })}
        />
      </Field>
      <Field
        label="Secret"
        hint={`16 to 512 bytes, used exactly as entered. ${describeBytes(typed.secret)}`}
        error={errors.at("secret")}
      >
        <Textarea
          value={typed.secret}
          rows={3}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="font-mono break-all"
          onChange={(event) => setTyped({ ...typed, secret: event.target.value })}
        />
      </Field>
    </Dialog>
  );
}

/** @returns the length of a pasted secret, and a warning about white space; "" for none */
function describeBytes(text: string): string {
  if (text === "") return "";
  const bytes = new TextEncoder().encode(text).length;
  const length = bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return text === text.trim()
    ? `This is ${length}.`
    : `This is ${length}, with leading or trailing white space.`;
}
