"use client";

import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SNIPPETS, portalAddress } from "@/lib/identity/snippets/snippets";
import { SettingsSection } from "../settings-section";
import { CodeBlock } from "./code-block";

const GROUPS = [...new Set(SNIPPETS.map(({ group }) => group))];

/** Code for the host's server with this workspace's values. It never includes the secret. */
export function SnippetSection({ baseUrl, workspaceId }: { baseUrl: string; workspaceId: string }) {
  const [chosen, setChosen] = useState("node");
  const snippet = SNIPPETS.find(({ id }) => id === chosen) ?? SNIPPETS[0];
  if (!snippet) return null;
  const code = snippet.write(portalAddress({ baseUrl, workspaceId }));

  return (
    <SettingsSection
      title="Server snippet"
      description="Includes this workspace’s values. Keep the secret in the environment, never in the page."
      flush
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2">
        <Field label="Language or framework" hideLabel className="w-44">
          <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {GROUPS.map((group) => (
              <optgroup key={group} label={group}>
                {SNIPPETS.filter((each) => each.group === group).map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        <code className="min-w-0 flex-1 font-mono text-xs break-all text-muted max-sm:order-last max-sm:basis-full">
          {snippet.file}
        </code>
        <CopyButton value={code} label={`Copy snippet for ${snippet.label}`} size="sm">
          Copy
        </CopyButton>
      </div>
      <CodeBlock code={code} label={`Snippet for ${snippet.label}`} />
    </SettingsSection>
  );
}
