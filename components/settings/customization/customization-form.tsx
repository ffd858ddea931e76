"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { request } from "@/components/lib/request";
import { Field } from "@/components/ui/field";
import type { CustomizationDto, CustomizationInput, Dropped } from "@/lib/workspace/customization/schemas";
import { fieldErrors } from "../field-errors";
import { SaveBar } from "../save-bar";
import { SettingsSection } from "../settings-section";
import { useSettingsMutation } from "../use-settings-mutation";
import { AccentField } from "./accent-field";
import { CodeEditor } from "./code-editor";
import { PreviewFrame } from "./preview-frame";
import { usePreview } from "./use-preview";
import { Notice } from "@/components/ui/notice";

/** Head HTML and accent color next to their preview; published together. */
export function CustomizationForm({ customization }: { customization: CustomizationDto }) {
  const [edited, setEdited] = useState<Partial<CustomizationInput>>({});
  const publish = useSettingsMutation<CustomizationDto, CustomizationInput>({
    page: "customization",
    send: (path, input) => request<CustomizationDto>(path, { method: "PUT", body: input }),
    done: "Published",
    mainField: "html",
  });
  const html = edited.html ?? customization.html;
  const accentColor = edited.accentColor ?? customization.accentColor;
  const dirty = html !== customization.html || accentColor !== customization.accentColor;
  const preview = usePreview({ html, accentColor }, customization.logoUrl);
  const errors = fieldErrors(publish.error ?? preview.error, "html");

  const edit = (next: Partial<CustomizationInput>) => {
    setEdited(next);
    if (!publish.isIdle) publish.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    publish.mutate({ html, accentColor }, { onSuccess: () => setEdited({}) });
  };

  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <SettingsSection
        title="Style"
        description="The portal’s classes and custom properties start with lodge- and don’t change."
      >
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          <Field
            label="Head HTML"
            hint="Stylesheet links (https), <style>, and <meta> for theme-color and color-scheme. Tab indents. Press Esc, then Tab, to leave the field."
            error={errors.at("html")}
          >
            <CodeEditor value={html} onChange={(next) => edit({ ...edited, html: next })} />
          </Field>
          <DroppedList dropped={preview.data?.dropped ?? customization.dropped} />
          <AccentField
            value={accentColor}
            error={errors.at("accentColor")}
            onChange={(next) => edit({ ...edited, accentColor: next })}
          />
          <SaveBar
            label="Publish"
            dirty={dirty}
            pending={publish.isPending}
            saved={publish.isSuccess}
            onReset={() => edit({})}
          />
        </form>
      </SettingsSection>
      <PreviewFrame preview={preview} />
    </div>
  );
}

/** What was removed from the head HTML, and why. */
function DroppedList({ dropped }: { dropped: Dropped[] }) {
  if (dropped.length === 0) return null;
  return (
    <Notice
      tone="warning"
      live
      title={dropped.length === 1 ? "1 thing is left out" : `${dropped.length} items were removed`}
    >
      <ul aria-label="Removed" className="flex flex-col gap-1.5 pt-1">
        {dropped.map(({ what, why }, index) => (
          <li key={index} className="flex flex-col">
            <code className="font-mono text-xs break-all">{what}</code>
            <span className="text-xs text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
