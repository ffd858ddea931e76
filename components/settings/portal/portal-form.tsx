"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { request } from "@/components/lib/request";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { PortalSettingsDto, UpdatePortalSettingsInput } from "@/lib/workspace/workspaces/schemas";
import { fieldErrors } from "../field-errors";
import { SaveBar } from "../save-bar";
import { SettingsSection } from "../settings-section";
import { useSettingsMutation } from "../use-settings-mutation";

const GREETING_MAX = 500;

export function PortalForm({ settings }: { settings: PortalSettingsDto }) {
  const [edited, setEdited] = useState<{ greeting?: string; supportUrl?: string }>({});
  const save = useSettingsMutation<PortalSettingsDto, UpdatePortalSettingsInput>({
    page: "portal",
    send: (path, input) => request<PortalSettingsDto>(path, { method: "PATCH", body: input }),
    mainField: "supportUrl",
  });
  const greeting = edited.greeting ?? settings.greeting;
  const supportUrl = edited.supportUrl ?? settings.supportUrl ?? "";
  const dirty = greeting !== settings.greeting || supportUrl !== (settings.supportUrl ?? "");
  const errors = fieldErrors(save.error, "supportUrl");

  const edit = (now: typeof edited) => {
    setEdited(now);
    if (!save.isIdle) save.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ greeting, supportUrl: supportUrl.trim() }, { onSuccess: () => setEdited({}) });
  };

  return (
    <SettingsSection title="What customers see">
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field
          label="Greeting"
          hint={`Shown above the ticket list. ${greeting.length} of ${GREETING_MAX} characters.`}
          error={errors.at("greeting")}
        >
          <Textarea
            value={greeting}
            placeholder="How can we help?"
            onChange={(event) => edit({ ...edited, greeting: event.target.value })}
          />
        </Field>
        <Field
          label="Support page URL"
          hint={<SupportUrlHint supportUrl={supportUrl} />}
          error={errors.at("supportUrl")}
        >
          <Input
            type="url"
            inputMode="url"
            spellCheck={false}
            value={supportUrl}
            placeholder="https://app.example.com/support?ticket={ticket}"
            onChange={(event) => edit({ ...edited, supportUrl: event.target.value })}
          />
        </Field>
        <SaveBar dirty={dirty} pending={save.isPending} saved={save.isSuccess} onReset={() => edit({})} />
      </form>
    </SettingsSection>
  );
}

const EXAMPLE_TICKET = "42";

/** Explains `{ticket}` with an example link. */
function SupportUrlHint({ supportUrl }: { supportUrl: string }) {
  return (
    <>
      The page in your product that shows the portal. Reply emails link to it, with the ticket number in place
      of <code className="font-mono">{"{ticket}"}</code>.{" "}
      {supportUrl.includes("{ticket}") ? (
        <>
          Ticket {EXAMPLE_TICKET} becomes{" "}
          <code data-testid="support-url-example" className="font-mono break-all text-text">
            {supportUrl.replaceAll("{ticket}", EXAMPLE_TICKET)}
          </code>
        </>
      ) : (
        supportUrl.trim() !== "" && "Without it, the link opens the ticket list."
      )}
    </>
  );
}
