"use client";

import { MAX_NAME } from "@/lib/platform/labels";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { CreateApiKeyInput, CreatedApiKeyDto } from "@/lib/identity/api-keys/schemas";
import { fieldErrors } from "../field-errors";
import { settingsPath } from "../settings-path";
import { settingsKey } from "../use-settings";
import { CreatedKey } from "./created-key";

/** Creates a key and shows it and its token secret, once. */
export function CreateKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const [label, setLabel] = useState("");
  const create = useMutation({
    mutationFn: (input: CreateApiKeyInput) =>
      request<CreatedApiKeyDto>(`${settingsPath(slug, "api")}/keys`, { method: "POST", body: input }),
    onSuccess: () => void client.invalidateQueries({ queryKey: settingsKey(slug, "api") }),
  });
  const errors = fieldErrors(create.error, "label");
  const close = () => {
    onClose();
    setLabel("");
    create.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    create.mutate({ label });
  };

  return (
    <Dialog
      open={open}
      // Escape or an outside click would lose the values for good.
      onOpenChange={(next) => !next && !create.data && close()}
      title={create.data ? "Copy both now" : "New API key"}
      description={
        create.data
          ? "You won’t see them again. Keep them on your server, never in a page, app, or repository."
          : "Creates an API key and a token secret."
      }
      footer={
        create.data ? (
          <Button variant="primary" onClick={close}>
            I’ve copied both
          </Button>
        ) : (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" type="submit" form="new-api-key" pending={create.isPending}>
              Create key
            </Button>
          </>
        )
      }
    >
      {create.data ? (
        <CreatedKey created={create.data} />
      ) : (
        <form id="new-api-key" onSubmit={submit} noValidate>
          <Field label="Name" hint="Helps you tell your keys apart." error={errors.at("label")}>
            <Input
              value={label}
              placeholder="Billing sync"
              maxLength={MAX_NAME}
              autoComplete="off"
              onChange={(event) => setLabel(event.target.value)}
            />
          </Field>
        </form>
      )}
      {create.isError && !errors.any && (
        <Notice tone="danger" live>
          {create.error.message}
        </Notice>
      )}
    </Dialog>
  );
}
